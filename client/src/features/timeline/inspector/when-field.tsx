import { PRECISIONS, type TimelineEvent } from '@herringbone/shared/model/event.ts'
import {
  formatClock,
  formatIsoDate,
  formatOffset,
  formatTimeAt,
} from '@herringbone/shared/time/format-clock.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { formatDay } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import { clockValue, parseDate, readTime, twinsOf } from './clock-input.ts'
import { CommitInput } from './commit-input.tsx'
import { setTime } from './event-edits.ts'
import styles from './inspector.module.css'
import { inspectorTexts } from './inspector-texts.ts'
import { SinceImpact } from './since-impact.tsx'

/** When it happened, in the zone of the board, and how exactly that is known. */
export function WhenField({ event }: { event: TimelineEvent }) {
  const t = useTexts(inspectorTexts)
  const zone = useBoardState((state) => state.brief.timeZone)
  const canEdit = useCanEdit()
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('when')}</h3>
      {canEdit ? <WhenInputs event={event} zone={zone} /> : <WhenText event={event} zone={zone} />}
      <span className={styles.note}>
        {zone} ({formatOffset(toWall(event.at, zone).offsetMinutes)})
        <SinceImpact at={event.at} />
      </span>
    </section>
  )
}

interface WhenProps {
  event: TimelineEvent
  zone: string
}

function WhenText({ event: { at, precision }, zone }: WhenProps) {
  const time = formatTimeAt(at, zone, precision)
  const day = formatDay(at, zone)
  return <span className={styles.whenText}>{time ? `${day}, ${time}` : day}</span>
}

/** A typed time that the clock skipped, and where the event was put instead. */
interface Skip {
  typed: string
  at: number
}

function WhenInputs({ event, zone }: WhenProps) {
  const t = useTexts(inspectorTexts)
  const board = useBoard()
  const [skip, setSkip] = useState<Skip | null>(null)
  const { id, at, precision } = event
  const date = formatIsoDate(at, zone)
  const clock = clockValue(at, zone, precision)

  const write = (day: string, time: string): string | undefined => {
    if (!parseDate(day)) return t('dateBad')
    const read = readTime(day, time, zone, event)
    if (!read || !setTime(board, id, read.at, read.precision)) return t('timeBad')
    setSkip(read.skipped ? { typed: time, at: read.at } : null)
    return undefined
  }

  return (
    <>
      <div className={styles.when}>
        <CommitInput
          type="date"
          aria-label={t('date')}
          className={styles.tabular ?? ''}
          min="0001-01-01"
          max="9999-12-31"
          value={date}
          onCommit={(typed) => write(typed, clockValue(at, zone, 'second'))}
        />
        {precision !== 'day' && (
          <CommitInput
            aria-label={t('time')}
            className={styles.tabular ?? ''}
            autoComplete="off"
            value={clock}
            onCommit={(typed) => write(date, typed)}
          />
        )}
      </div>
      <NativeSelect
        aria-label={t('precision')}
        value={precision}
        data={PRECISIONS.map((value) => ({ value, label: t(`precision-${value}`) }))}
        onChange={(change) => {
          const chosen = PRECISIONS.find((value) => value === change.currentTarget.value)
          if (chosen) setTime(board, id, at, chosen)
        }}
      />
      {precision !== 'day' && <Twins event={event} zone={zone} />}
      {skip?.at === at && (
        <div className={styles.warn} role="status">
          {t('skipped', { typed: skip.typed, time: formatClock(at, zone) })}
        </div>
      )}
    </>
  )
}

/** The clock showed this time twice: which of the two is meant. */
function Twins({ event, zone }: WhenProps) {
  const t = useTexts(inspectorTexts)
  const board = useBoard()
  const twins = twinsOf(event.at, zone)
  if (!twins) return null
  const offset = (at: number) => formatOffset(toWall(at, zone).offsetMinutes)
  const [first, second] = twins
  const question = t('twins', { time: formatClock(event.at, zone) })
  return (
    <div className={styles.warn}>
      {question}
      <SegmentedControl
        fullWidth
        size="xs"
        mt={6}
        aria-label={question}
        value={String(event.at)}
        onChange={(value) => setTime(board, event.id, Number(value), event.precision)}
        data={[
          { value: String(first), label: t('twinFirst', { offset: offset(first) }) },
          { value: String(second), label: t('twinSecond', { offset: offset(second) }) },
        ]}
      />
    </div>
  )
}
