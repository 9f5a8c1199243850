import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { formatIsoDate, formatOffset, formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import { useCallback } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { clockValue, readTime, twinsOf } from '../inspector/clock-input.ts'
import { CommitInput } from '../inspector/commit-input.tsx'
import { setTime } from '../inspector/event-edits.ts'
import { inspectorTexts } from '../inspector/inspector-texts.ts'
import styles from './list.module.css'
import { useList } from './list-context.ts'
import { listTexts } from './list-texts.ts'

interface TimeCellProps {
  event: TimelineEvent
  editing: boolean
  tabIndex: number
}

/** When it happened; with the offset where the clock showed this time twice. */
export function TimeCell({ event, editing, tabIndex }: TimeCellProps) {
  const t = useTexts(listTexts)
  const list = useList()
  const canEdit = useCanEdit()
  const zone = useBoardState((state) => state.brief.timeZone)
  const { at, precision } = event
  if (editing && canEdit) return <TimeInput event={event} zone={zone} />

  const time = formatTimeAt(at, zone, precision) || t('someTime')
  const twice = precision !== 'day' && twinsOf(at, zone) !== null
  const shown = twice ? `${time} ${formatOffset(toWall(at, zone).offsetMinutes)}` : time
  if (!canEdit) return <span className={styles.time}>{shown}</span>
  return (
    <button
      type="button"
      className={styles.timeButton}
      tabIndex={tabIndex}
      aria-label={t('editTime', { time: shown })}
      onClick={() => list.edit(event.id, 'time')}
    >
      {shown}
    </button>
  )
}

const WITH_DATE = /^(\d{4}-\d{2}-\d{2})[T\s]+(.+)$/

function TimeInput({ event, zone }: { event: TimelineEvent; zone: string }) {
  const t = useTexts(listTexts)
  const said = useTexts(inspectorTexts)
  const board = useBoard()
  const list = useList()
  const focus = useCallback((input: HTMLInputElement | null) => {
    input?.focus()
    input?.select()
  }, [])

  const commit = (typed: string): string | undefined => {
    const dated = WITH_DATE.exec(typed.trim())
    const date = dated?.[1] ?? formatIsoDate(event.at, zone)
    const read = readTime(date, dated?.[2] ?? typed, zone, event)
    // A time that is typed is known better than to the day.
    const precision = read?.precision === 'day' ? 'minute' : read?.precision
    if (!read || !precision || !setTime(board, event.id, read.at, precision)) return said('timeBad')
    const time = formatTimeAt(read.at, zone, precision)
    list.announce(read.skipped ? said('skipped', { typed, time }) : t('saidMovedTime', { time }))
    return undefined
  }
  return (
    <CommitInput
      ref={focus}
      size="xs"
      className={styles.timeInput ?? ''}
      aria-label={t('time')}
      title={t('editTimeHint')}
      autoComplete="off"
      value={clockValue(event.at, zone, event.precision)}
      onCommit={commit}
      onLeave={(how) => list.leave(how === 'left' ? 'none' : 'row')}
    />
  )
}
