import { shallow } from 'zustand/shallow'
import { useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './round-surface.module.css'
import { silentRoundTexts } from './silent-round-texts.ts'
import { suggestedEvents } from './suggested-events.ts'

const STARTERS = ['starter_see', 'starter_allowed', 'starter_noWay', 'starter_sense'] as const

/** Ways to begin a note that describe conditions, and facts to begin from. */
export function Starters({ onStart }: { onStart: (text: string) => void }) {
  const t = useTexts(silentRoundTexts)
  const events = useBoardState(suggestedEvents, shallow)
  const timeZone = useBoardState((state) => state.brief.timeZone)
  return (
    <aside className={styles.starters} aria-label={t('starters')}>
      <h2>{t('starters')}</h2>
      <p className={styles.startersHint}>{t('startersHint')}</p>
      <ul>
        {STARTERS.map((key) => (
          <li key={key}>
            <button type="button" onClick={() => onStart(beginning(t(key)))}>
              <b>{t(key)}</b>
            </button>
          </li>
        ))}
      </ul>
      {events.length > 0 && (
        <>
          <h3 className="hb-caps">{t('fromTimeline')}</h3>
          <ul>
            {events.map(({ id, at, text }) => (
              <li key={id}>
                <button type="button" onClick={() => onStart(`${clock(at, timeZone)} ${text}: `)}>
                  <b className="hb-tabular">{clock(at, timeZone)}</b> {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

/** What is written down of a starter: up to where one goes on oneself. */
const beginning = (starter: string): string => starter.replace(/…$/, '')

const clock = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at)
