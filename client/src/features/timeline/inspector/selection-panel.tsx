import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { Button, TextInput } from '@mantine/core'
import { CircleHelp, Copy, Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { formatDay } from '../../../ui/format.ts'
import record from '../../../ui/record-panel.module.css'
import { useTexts } from '../../../ui/texts.ts'
import { duplicateEvents, removeEvents } from '../actions.ts'
import { moveToLane, shiftInTime } from './event-edits.ts'
import styles from './inspector.module.css'
import { inspectorTexts } from './inspector-texts.ts'
import { LaneSelect } from './lane-select.tsx'

/** Several selected events: what they are, and what can be done with all of them at once. */
export function SelectionPanel({ events }: { events: readonly TimelineEvent[] }) {
  const t = useTexts(inspectorTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const bare = useBoardState(
    (state) => events.filter(({ id }) => !state.evidenceOf[id]?.length).length,
  )
  const ids = events.map((event) => event.id)
  const lanes = new Set(events.map((event) => event.lane))
  const [lane] = lanes

  const remove = () => {
    const count = removeEvents(board, ids)
    if (count > 0) offerUndo(board, t('deleted', { count }))
  }

  return (
    <div className={styles.panel}>
      <div className={styles.section}>
        <h2 className={record.titleText}>{t('selected', { count: events.length })}</h2>
        <SpanLine events={events} />
        {bare > 0 && (
          <div className={styles.warn}>
            <CircleHelp size={14} aria-hidden="true" /> {t('withoutEvidence', { count: bare })}
          </div>
        )}
      </div>
      {canEdit && (
        <>
          <LaneSelect
            label={t('moveToLane')}
            classNames={{ label: 'hb-caps' }}
            value={lanes.size === 1 && lane ? lane : null}
            mixed={t('mixedLanes')}
            onChoose={(chosen) => moveToLane(board, ids, chosen)}
          />
          <ShiftForm onShift={(minutes) => shiftInTime(board, ids, minutes * 60_000)} />
          <div className={styles.foot}>
            <Button
              variant="default"
              size="compact-sm"
              className={styles.button ?? ''}
              leftSection={<Copy size={15} />}
              onClick={() => duplicateEvents(board, ids)}
            >
              {t('duplicate')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              className={styles.button ?? ''}
              leftSection={<Trash2 size={15} />}
              onClick={remove}
            >
              {t('delete')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function SpanLine({ events }: { events: readonly TimelineEvent[] }) {
  const t = useTexts(inspectorTexts)
  const zone = useBoardState((state) => state.brief.timeZone)
  const sorted = [...events].sort((a, b) => a.at - b.at)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return null
  const moment = ({ at, precision }: TimelineEvent) =>
    [formatDay(at, zone), formatTimeAt(at, zone, precision)].filter(Boolean).join(' ')
  return <span className={styles.note}>{t('span', { from: moment(first), to: moment(last) })}</span>
}

/** Reads "15", "-3", "−3", "+1.5" as minutes. */
export function readMinutes(typed: string): number | undefined {
  const text = typed.trim().replace('−', '-').replace(',', '.')
  return /^[+-]?\d{1,7}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined
}

function ShiftForm({ onShift }: { onShift: (minutes: number) => boolean }) {
  const t = useTexts(inspectorTexts)
  const [field, hint] = [useId(), useId()]
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const minutes = readMinutes(typed)
    if (minutes === undefined) return setError(t('shiftBad'))
    if (!onShift(minutes)) return setError(t('shiftOut'))
    setTyped('')
  }
  return (
    <form className={styles.shift} onSubmit={submit}>
      <label htmlFor={field} className="hb-caps">
        {t('shift')}
      </label>
      <TextInput
        id={field}
        aria-describedby={hint}
        inputMode="text"
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setError(null)
        }}
      />
      <Button type="submit" variant="default" disabled={typed.trim() === ''}>
        {t('shiftApply')}
      </Button>
      <span id={hint} className={styles.note}>
        {t('shiftHint')}
      </span>
    </form>
  )
}
