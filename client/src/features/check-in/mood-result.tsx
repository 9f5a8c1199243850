import { type Distribution, MOOD_QUESTIONS } from '@herringbone/shared/session/state.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './check-in.module.css'
import { checkInTexts } from './check-in-texts.ts'

/** How the answers are spread; nothing but their number below five. */
export function MoodResult() {
  const t = useTexts(checkInTexts)
  const mood = useSession(({ view }) => view?.mood ?? null)
  if (!mood) return null
  const { open, answers: count, counts } = mood
  if (!counts)
    return <p className={styles.privacy}>{open ? t('answers', { count }) : t('tooFew')}</p>
  return (
    <div className={styles.results}>
      <p className={styles.privacy}>{t('answersShown', { count })}</p>
      {MOOD_QUESTIONS.map((question) => (
        <section key={question} aria-label={t(question)}>
          <h3>{t(question)}</h3>
          <Bars counts={counts[question]} />
        </section>
      ))}
    </div>
  )
}

function Bars({ counts }: { counts: Distribution }) {
  const t = useTexts(checkInTexts)
  const most = Math.max(...counts, 1)
  return (
    <ol className={styles.bars}>
      {counts.map((count, index) => {
        const mark = index + 1
        return (
          <li key={mark}>
            <span className="hb-hidden">{t('bar', { mark, count })}</span>
            <span aria-hidden>{count}</span>
            <span
              className={styles.bar}
              style={{ height: `${(count / most) * 44}px` }}
              aria-hidden
            />
            <span aria-hidden>{mark}</span>
          </li>
        )
      })}
    </ol>
  )
}
