import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { Menu } from '@mantine/core'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { moveToLane } from '../inspector/event-edits.ts'
import styles from './list.module.css'
import { useList } from './list-context.ts'
import { listTexts } from './list-texts.ts'

interface LaneCellProps {
  event: TimelineEvent
  tabIndex: number
}

/** The lane of an event, and the menu that moves it into another. */
export function LaneCell({ event, tabIndex }: LaneCellProps) {
  const t = useTexts(listTexts)
  const canEdit = useCanEdit()
  const lane = useBoardState((state) => state.lanes[event.lane])
  const label = (
    <>
      <span className={styles.dot} data-color={lane?.color} aria-hidden="true" />
      <span className={styles.ellipsis}>{lane?.title}</span>
    </>
  )
  if (!canEdit) return <span className={styles.lane}>{label}</span>
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={styles.laneButton}
          tabIndex={tabIndex}
          aria-label={t('inLane', { lane: lane?.title ?? '' })}
        >
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <LaneItems event={event} />
      </Menu.Dropdown>
    </Menu>
  )
}

/** The lanes as items of a menu; choosing one moves the event, and what is selected with it. */
export function LaneItems({ event }: { event: TimelineEvent }) {
  const t = useTexts(listTexts)
  const board = useBoard()
  const list = useList()
  const lanes = useBoardState((state) => state.lanes)
  const order = useBoardState((state) => state.laneOrder)
  return order.map((id) => {
    const title = lanes[id]?.title ?? ''
    return (
      <Menu.Item
        key={id}
        aria-current={event.lane === id}
        leftSection={<span className={styles.dot} data-color={lanes[id]?.color} />}
        onClick={() => {
          moveToLane(board, list.targets(event.id), id)
          list.announce(t('saidMovedLane', { lane: title }))
        }}
      >
        {title}
      </Menu.Item>
    )
  })
}
