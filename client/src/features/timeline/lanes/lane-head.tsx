import { laneTitle, moveLane, setLaneColor } from '@herringbone/shared/doc/edit-lanes.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { LANE_COLORS } from '@herringbone/shared/model/lane.ts'
import { Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, Check, GripVertical, Pencil, Plus, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { laneColor } from '../cards/card-look.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { LaneTitleInput } from './lane-title-input.tsx'
import styles from './lanes.module.css'
import { useLaneDrag } from './use-lane-drag.ts'

interface LaneHeadProps {
  id: LaneId
  index: number
  last: boolean
  canEdit: boolean
  renaming: boolean
  /** The lane to rename; null ends it. */
  onRename: (id: LaneId | null) => void
  onAddBelow: ((id: LaneId) => void) | null
  onRemove: (id: LaneId) => void
}

/** Title of a lane; a click opens what can be done with it, a double-click renames. */
export const LaneHead = memo(function LaneHead(props: LaneHeadProps) {
  const { id, canEdit, renaming, onRename } = props
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const title = useBoardState((state) => state.lanes[id]?.title ?? '')
  const color = useBoardState((state) => state.lanes[id]?.color ?? 'blue')
  const { handle, moved } = useLaneDrag(id)
  const shown = title || t('laneUntitled')
  const style = { transform: moved === null ? undefined : `translateY(${moved}px)` }
  if (!canEdit) {
    return (
      <div className={styles.head} style={style}>
        <span className={styles.title}>{shown}</span>
      </div>
    )
  }
  return (
    <div className={styles.head} style={style} data-moving={moved !== null || undefined}>
      {renaming ? (
        <LaneTitleInput getText={() => laneTitle(board.doc, id)} onDone={() => onRename(null)} />
      ) : (
        <LaneMenu {...props} title={shown} color={color} />
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.grip}
        aria-label={t('laneDrag', { title: shown })}
        {...handle}
      >
        <GripVertical size={14} aria-hidden="true" />
      </button>
    </div>
  )
})

function LaneMenu(props: LaneHeadProps & { title: string; color: string }) {
  const { id, index, last, title, color, onRename, onAddBelow, onRemove } = props
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const move = (to: number) => board.edit((doc) => moveLane(doc, id, to))
  return (
    <Menu position="bottom-start" width={220} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles.title}
          aria-label={t('laneMenu', { title })}
          onDoubleClick={() => onRename(id)}
        >
          {title}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Pencil size={16} />} onClick={() => onRename(id)}>
          {t('renameLane')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowUp size={16} />}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          {t('laneUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={16} />}
          disabled={last}
          onClick={() => move(index + 1)}
        >
          {t('laneDown')}
        </Menu.Item>
        {onAddBelow && (
          <Menu.Item leftSection={<Plus size={16} />} onClick={() => onAddBelow(id)}>
            {t('laneBelow')}
          </Menu.Item>
        )}
        <Menu.Label>{t('laneColor')}</Menu.Label>
        {LANE_COLORS.map((one) => (
          <Menu.Item
            key={one}
            leftSection={
              <span className={styles.swatch} style={{ '--lane-color': laneColor(one) }} />
            }
            rightSection={one === color ? <Check size={16} aria-hidden="true" /> : null}
            aria-current={one === color || undefined}
            onClick={() => board.edit((doc) => setLaneColor(doc, id, one))}
          >
            {t(`color_${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<Trash2 size={16} />}
          disabled={index === 0 && last}
          onClick={() => onRemove(id)}
        >
          {t('removeLane')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
