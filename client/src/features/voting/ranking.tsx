import type { PollResult } from '@herringbone/shared/session/poll.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './results.module.css'
import { votingTexts } from './voting-texts.ts'

/** What has got dots, the most first; bars against the first one. */
export function Ranking({ results }: { results: readonly PollResult[] }) {
  const t = useTexts(votingTexts)
  const ranked = results.filter(({ dots }) => dots > 0).sort((a, b) => a.rank - b.rank)
  const most = ranked[0]?.dots ?? 1
  const without = results.length - ranked.length
  if (ranked.length === 0) return <p>{t('noDotsAtAll')}</p>
  return (
    <>
      <ol className={styles.ranking}>
        {ranked.map(({ option, label, dots, rank }) => (
          <li key={option}>
            <span className={styles.rank}>
              <span className="hb-hidden">{t('rank', { rank })}: </span>
              <span aria-hidden>{rank}</span>
            </span>
            <div className={styles.what}>
              <p>{label.trim() || t('blank')}</p>
              <div className={styles.bar} aria-hidden>
                <i style={{ width: `${(dots / most) * 100}%` }} />
              </div>
            </div>
            <b className={`${styles.dots} hb-tabular`}>
              <span aria-hidden>{dots}</span>
              <span className="hb-hidden">{t('dotCount', { count: dots })}</span>
            </b>
          </li>
        ))}
      </ol>
      {without > 0 && <p className={styles.hint}>{t('noDots', { count: without })}</p>}
    </>
  )
}
