import { followUpAt } from '@herringbone/shared/methods/follow-up-dates.ts'
import type { FollowUps } from '@herringbone/shared/model/follow-ups.ts'
import type { Day } from '@herringbone/shared/time/day.ts'
import { useId } from 'react'
import { useBoardState } from '../../../sync/react.tsx'
import { formatDay, formatSpan } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../wrap-up.module.css'
import { followUpTexts } from './follow-up-texts.ts'
import { useFollowUpsNow, useSeriesDays } from './use-follow-ups.ts'

/** So many are shown; a series of a year has fifty. */
const SHOWN = 5

/** The days of a series that are still to come, as the wall clock of the board has them. */
export function DatesPreview({ series }: { series: FollowUps }) {
  const t = useTexts(followUpTexts)
  const id = useId()
  const zone = useBoardState(({ brief }) => brief.timeZone)
  const { isDone } = useFollowUpsNow()
  const { coming } = useSeriesDays(series)
  const rest = coming.slice(SHOWN)
  const last = rest.at(-1)
  return (
    <div className={styles.dates}>
      <h4 id={id} className="hb-caps">
        {t('dates')}
      </h4>
      {coming.length > 0 && (
        <ol className="hb-tabular" aria-labelledby={id}>
          {coming.slice(0, SHOWN).map((day, index) => (
            <DateLine key={day} day={day} series={series} zone={zone} isNext={index === 0} />
          ))}
        </ol>
      )}
      {last !== undefined && (
        <p className={styles.hint}>
          {t('more', {
            count: rest.length,
            day: formatDay(followUpAt(last, series, zone).start, zone),
          })}
        </p>
      )}
      <p className={styles.hint} role="status">
        {series.until === '' ? t(isDone ? 'allClosed' : 'openEnd') : ''}
        {series.until !== '' && coming.length === 0 && series.until >= series.start && t('past')}
      </p>
      <p className={styles.hint}>{t('zone', { zone })}</p>
    </div>
  )
}

interface DateLineProps {
  day: Day
  series: FollowUps
  zone: string
  isNext: boolean
}

function DateLine({ day, series, zone, isNext }: DateLineProps) {
  const t = useTexts(followUpTexts)
  const { start, end } = followUpAt(day, series, zone)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return (
    <li>
      {formatSpan(start, end, zone)}
      {isNext && <span className={styles.next}>{t('next')}</span>}
      {(weekday === 0 || weekday === 6) && <span className={styles.warn}>{t('weekend')}</span>}
    </li>
  )
}
