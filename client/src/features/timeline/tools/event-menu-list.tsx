import type { EventId } from '@herringbone/shared/model/ids.ts'
import { MILESTONES } from '@herringbone/shared/model/milestone.ts'
import { Menu } from '@mantine/core'
import { Check, Clock, Copy, Pencil, Trash2 } from 'lucide-react'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { duplicateEvents, toggleMilestone } from '../actions.ts'
import { laneColor } from '../cards/card-look.ts'
import { moveToLane } from '../inspector/event-edits.ts'
import { deleteWithUndo } from '../keys/run-command.ts'
import { useSurface } from '../surface/context.ts'
import { milestoneName } from '../surface/marks.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView, viewStore } from '../view-store.ts'
import styles from './tools.module.css'

/** Where the menu was asked for, and of which event. */
export interface Asked {
  id: EventId
  x: number
  y: number
}

interface EventMenuListProps {
  asked: Asked
  opened: boolean
  onChange: (opened: boolean) => void
}

/** What can be done with an event, as a menu at that place. */
export function EventMenuList({ asked, opened, onChange }: EventMenuListProps) {
  const t = useTexts(timelineTexts)
  return (
    <Menu
      key={`${asked.x} ${asked.y}`}
      opened={opened}
      onChange={onChange}
      position="bottom-start"
      width={230}
      withinPortal
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      trapFocus
      returnFocus
    >
      <Menu.Target>
        <div className={styles.anchor} style={{ left: asked.x, top: asked.y }} />
      </Menu.Target>
      <Menu.Dropdown
        aria-label={t('menuFor')}
        mah="calc(100dvh - 24px)"
        style={{ overflowY: 'auto' }}
      >
        <EventItems id={asked.id} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Puts the keyboard into the time of the inspector, which the selection has opened. */
function askForTime(): void {
  viewStore.setState({ inspectorClosed: false })
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-inspector] input[type="date"]')?.focus(),
  )
}

function EventItems({ id }: { id: EventId }) {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const surface = useSurface()
  const lane = useBoardState((state) => state.events[id]?.lane)
  const lanes = useBoardState((state) => state.lanes)
  const order = useBoardState((state) => state.laneOrder)
  const held = useBoardState((state) => state.milestones)
  const selection = useTimelineView((view) => view.selection)
  const single = selection.size <= 1
  const check = <Check size={16} aria-hidden="true" />
  return (
    <>
      {single && (
        <>
          <Menu.Item
            leftSection={<Pencil size={16} />}
            rightSection="F2"
            onClick={() => viewStore.setState({ editing: id })}
          >
            {t('edit')}
          </Menu.Item>
          <Menu.Item leftSection={<Clock size={16} />} onClick={askForTime}>
            {t('changeTime')}
          </Menu.Item>
        </>
      )}
      <Menu.Label>{t('moveToLane')}</Menu.Label>
      {order.map((target) => (
        <Menu.Item
          key={target}
          leftSection={
            <span
              className={styles.lane}
              style={{ '--lane-color': laneColor(lanes[target]?.color ?? 'blue') }}
            />
          }
          rightSection={single && target === lane ? check : null}
          onClick={() => moveToLane(board, selection, target)}
        >
          {lanes[target]?.title || t('laneUntitled')}
        </Menu.Item>
      ))}
      {single && (
        <>
          <Menu.Label>{t('asMilestone')}</Menu.Label>
          {MILESTONES.map((milestone) => (
            <Menu.Item
              key={milestone}
              leftSection={<span className={styles.dot} data-milestone={milestone} />}
              rightSection={held[milestone] === id ? check : null}
              onClick={() => toggleMilestone(board, milestone, id)}
            >
              {milestoneName(milestone)}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<Copy size={16} />}
        rightSection="Ctrl D"
        onClick={() => duplicateEvents(board, selection)}
      >
        {t('duplicate')}
      </Menu.Item>
      <Menu.Item
        color="red"
        leftSection={<Trash2 size={16} />}
        onClick={() => deleteWithUndo(surface, selection)}
      >
        {t('delete')}
      </Menu.Item>
    </>
  )
}
