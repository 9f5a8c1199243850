import type { OutcomesAnswer, OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useQuarters } from '../../../api/outcomes.ts'
import { formatDuration } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import { formatPercent, NOTHING } from '../percent.ts'
import { Figure } from './figure.tsx'
import styles from './quarter.module.css'
import { quarterTexts } from './quarter-texts.ts'
import { trendInPercent, trendInTime, trendOfShare } from './trends.ts'

type Figures = OutcomesOfPeriod['outcomes']
type Spread = Figures['toDetect']['value']

interface QuarterProps {
  /** There is something to show, or not: where it stands, room can be kept for it next time. */
  onKnown: (isShown: boolean) => void
}

/** What has become of the incidents of this quarter, in a line that leads to all of it. */
export function Quarter({ onKnown }: QuarterProps) {
  const t = useTexts(quarterTexts)
  const { data, isError } = useQuarters()
  const isShown = data !== undefined && hasFigures(data)
  const isKnown = data !== undefined || isError
  useEffect(() => {
    if (isKnown) onKnown(isShown)
  }, [isKnown, isShown, onKnown])
  const [before, now] = data?.periods ?? []
  if (!isShown || !now || !before) return null
  const { closedInTime, toRecover, toDetect, repeats } = now.outcomes
  const then = before.outcomes
  const saySpread = ({ median }: Spread) => (median === null ? NOTHING : formatDuration(median))
  const besideOf = ({ count, median }: Spread) =>
    median === null ? t(count === 0 ? 'noTimes' : 'oneTime') : undefined
  return (
    <section className={styles.quarter} aria-label={t('label')}>
      <dl>
        <Figure
          label={t('closedInTime')}
          value={formatPercent(closedInTime.value)}
          beside={
            closedInTime.value.of === 0
              ? t('noActions')
              : t('ofActions', { count: closedInTime.value.of })
          }
          trend={trendOfShare(closedInTime.value, then.closedInTime.value)}
        />
        <Figure
          label={t('toRecover')}
          value={saySpread(toRecover.value)}
          beside={besideOf(toRecover.value)}
          trend={trendInPercent(toRecover.value, then.toRecover.value)}
        />
        <Figure
          label={t('toDetect')}
          value={saySpread(toDetect.value)}
          beside={besideOf(toDetect.value)}
          trend={trendInTime(toDetect.value, then.toDetect.value)}
        />
        <Figure
          label={t('repeats')}
          value={repeats.value.of === 0 ? NOTHING : String(repeats.value.count)}
          beside={
            repeats.value.of === 0
              ? t('noIncidents')
              : t('ofIncidents', { count: repeats.value.of })
          }
        />
      </dl>
      <Link to="/outcomes" search={{ unit: 'quarter' }} className={styles.all ?? ''}>
        <VisuallyHidden>{t('all')}</VisuallyHidden>
      </Link>
    </section>
  )
}

/** Something of this quarter can be said; a row of dashes would say nothing. */
function hasFigures({ periods }: OutcomesAnswer): boolean {
  const now = periods.at(-1)?.outcomes
  if (!now) return false
  const { closedInTime, toRecover, toDetect, incidents } = now
  return (
    closedInTime.value.of > 0 ||
    toRecover.value.median !== null ||
    toDetect.value.median !== null ||
    incidents.value.all > 1
  )
}
