import { durationsOf, milestoneTimes } from '@herringbone/shared/methods/durations.ts'
import { shallow } from 'zustand/shallow'
import { PreparingBadge } from '../../features/preparation/preparing-badge.tsx'
import { useBoardState } from '../../sync/react.tsx'
import { formatDay, formatDuration } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './board-facts.module.css'
import { boardTexts } from './board-texts.ts'
import { SavedState } from './saved-state.tsx'

/** The line under the title: when it was, how long it hurt, and whether all is saved. */
export function BoardFacts() {
  const t = useTexts(boardTexts)
  const { day, impact, timeZone } = useBoardState((state) => {
    const times = milestoneTimes(state.milestones, state.events)
    return {
      day: times['impact-started'] ?? state.brief.startedAt,
      impact: durationsOf(times).toResolve,
      timeZone: state.brief.timeZone,
    }
  }, shallow)
  return (
    // What matters most comes first and stands last: what has no room leaves from the left.
    <div className={styles.facts}>
      <SavedState />
      <span className={styles.badge}>
        <PreparingBadge />
      </span>
      {impact !== null && impact > 0 && (
        <span className={styles.fact}>{t('impact', { duration: formatDuration(impact) })}</span>
      )}
      {day !== null && <span className={styles.fact}>{formatDay(day, timeZone)}</span>}
    </div>
  )
}
