import { formatClock, formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import { CloseButton } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { formatMoment } from './format.ts'
import styles from './moment.module.css'
import { momentTexts } from './moment-texts.ts'
import { readMoment } from './read-moment.ts'
import { useTexts } from './texts.ts'

interface MomentProps {
  label: string
  /** UTC ms; null while it is not known. */
  at: number | null
  /** IANA name. */
  timeZone: string
  /** Whose day stands for a missing one. */
  near?: number | null
  error?: string
  /** Whether it can be changed here; else it is shown as text. */
  canEdit: boolean
  onChange: (at: number | null) => void
}

/** A date and a time as the clock of a zone shows them. */
export function Moment({
  label,
  at,
  timeZone,
  near = null,
  error = '',
  canEdit,
  onChange,
}: MomentProps) {
  const t = useTexts(momentTexts)
  const id = useId()
  const shownDay = at === null ? '' : formatIsoDate(at, timeZone)
  const shownClock = at === null ? '' : formatClock(at, timeZone)
  const [day, setDay] = useState(shownDay)
  const [clock, setClock] = useState(shownClock)
  // Another person, an undo or another zone has the last word over what stands here.
  useEffect(() => {
    setDay(shownDay)
    setClock(shownClock)
  }, [shownDay, shownClock])

  if (!canEdit) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{label}</p>
        <p className={at === null ? styles.none : 'hb-tabular'}>
          {at === null ? t('unknown') : formatMoment(at, timeZone)}
        </p>
      </div>
    )
  }
  const fallback = near === null ? '' : formatIsoDate(near, timeZone)
  const read = readMoment(day || (clock && fallback), clock, timeZone)
  const commit = () => {
    if (read && !(at !== null && sameMinute(read.at, at)) && read.again !== at) onChange(read.at)
  }
  const { note, again } = read ?? {}
  return (
    <fieldset className={styles.moment} aria-describedby={`${id}-note`}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.momentInputs}>
        <input
          type="date"
          className={styles.input}
          aria-label={t('date', { what: label })}
          value={day}
          min="0001-01-01"
          max="9999-12-31"
          onChange={(event) => setDay(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        <input
          type="time"
          className={styles.input}
          aria-label={t('time', { what: label })}
          value={clock}
          onChange={(event) => setClock(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        {at !== null && (
          <CloseButton aria-label={t('clear', { what: label })} onClick={() => onChange(null)} />
        )}
      </div>
      <div id={`${id}-note`} className={styles.note} role="status">
        {note === 'skipped' && (
          <p>{t('skipped', { time: formatClock(read?.at ?? 0, timeZone) })}</p>
        )}
        {note === 'ambiguous' && again !== undefined && again !== at && (
          <p>
            {t('ambiguous')}{' '}
            <button type="button" onClick={() => onChange(again)}>
              {t('takeSecond')}
            </button>
          </p>
        )}
        {error && <p className={styles.error}>{error}</p>}
      </div>
    </fieldset>
  )
}

const sameMinute = (a: number, b: number) => Math.floor(a / 60_000) === Math.floor(b / 60_000)
