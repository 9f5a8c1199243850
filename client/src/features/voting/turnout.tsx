import type { PollView } from '@herringbone/shared/session/state.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './vote-panel.module.css'
import { votingTexts } from './voting-texts.ts'

/** How many are done, of all who may vote. */
export function Turnout({ poll: { done, voters } }: { poll: PollView }) {
  const t = useTexts(votingTexts)
  const share = voters === 0 ? 0 : done / voters
  return (
    <div>
      <div className={styles.bar} aria-hidden>
        <i style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      <p className={`${styles.hint} hb-tabular`}>{t('doneOf', { done, count: voters })}</p>
    </div>
  )
}
