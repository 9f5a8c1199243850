import { MILESTONES } from '@herringbone/shared/model/milestone.ts'
import { Menu } from '@mantine/core'
import { Check, CirclePlus, Download, Flag, Hand, List, MousePointer2 } from 'lucide-react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { ToolButton, ToolRail } from '../../../ui/tool-rail.tsx'
import { toggleMilestone } from '../actions.ts'
import { useTimelineSlots } from '../slots.ts'
import { milestoneName } from '../surface/marks.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { type Tool, useTimelineView, viewStore } from '../view-store.ts'
import { EvidenceTool } from './evidence-tool.tsx'
import styles from './tools.module.css'

const use = (tool: Tool) => () => viewStore.setState({ tool })

/** The tools of the timeline. Those who only read have the ones that change nothing. */
export function TimelineTools() {
  const t = useTexts(timelineTexts)
  const canEdit = useCanEdit()
  const { openImport } = useTimelineSlots()
  const tool = useTimelineView((view) => view.tool)
  const listOpen = useTimelineView((view) => view.listOpen)
  return (
    <ToolRail label={t('tools')}>
      <ToolButton
        label={t('select')}
        keys="V"
        icon={MousePointer2}
        active={tool === 'select'}
        onClick={use('select')}
      />
      <ToolButton
        label={t('hand')}
        keys="H"
        icon={Hand}
        active={tool === 'hand'}
        onClick={use('hand')}
      />
      {canEdit && (
        <>
          <ToolButton
            label={t('add')}
            keys="N"
            icon={CirclePlus}
            active={tool === 'add'}
            onClick={use('add')}
          />
          <MilestoneTool active={tool === 'flag'} />
          <EvidenceTool />
        </>
      )}
      {canEdit && openImport && (
        <ToolButton label={t('import')} icon={Download} onClick={() => openImport()} />
      )}
      <ToolButton
        label={t('list')}
        keys="L"
        icon={List}
        active={listOpen}
        onClick={() => viewStore.setState({ listOpen: !listOpen, canvasOnPhone: false })}
      />
    </ToolRail>
  )
}

/** Marks the selected event, or the one that is clicked next, as a milestone. */
function MilestoneTool({ active }: { active: boolean }) {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const held = useBoardState((state) => state.milestones)
  const selected = useTimelineView((view) =>
    view.selection.size === 1 ? [...view.selection][0] : undefined,
  )
  return (
    <Menu position="right-start" width={220}>
      <Menu.Target>
        <ToolButton label={t('flag')} icon={Flag} active={active} />
      </Menu.Target>
      <Menu.Dropdown>
        {MILESTONES.map((milestone) => (
          <Menu.Item
            key={milestone}
            leftSection={<span className={styles.dot} data-milestone={milestone} />}
            rightSection={
              selected !== undefined && held[milestone] === selected ? <Check size={16} /> : null
            }
            onClick={() => {
              if (selected !== undefined) toggleMilestone(board, milestone, selected)
              else viewStore.setState({ tool: 'flag', flag: milestone })
            }}
          >
            {milestoneName(milestone)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
