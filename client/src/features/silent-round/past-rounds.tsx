import { useSession } from '../../sync/react.tsx'
import { formatMoment } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './dialogs.module.css'
import { silentRoundTexts } from './silent-round-texts.ts'

/** What was asked in silent rounds before, the newest first. */
export function PastRounds() {
  const t = useTexts(silentRoundTexts)
  const rounds = useSession(({ view }) => view?.pastRounds ?? NONE)
  if (rounds.length === 0) return null
  return (
    <section className={styles.past} aria-label={t('pastRounds')}>
      <h3 className="hb-caps">{t('pastRounds')}</h3>
      <ul>
        {rounds.toReversed().map(({ id, question, outcome, notes, endedAt }) => (
          <li key={id}>
            <span>{question}</span>
            <span className={styles.pastFacts}>
              {t(`past_${outcome}`, { count: notes })} · {formatMoment(endedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NONE: never[] = []
