import type { Cause } from '@herringbone/shared/model/cause.ts'
import { Stepper, Total } from '../canvas/votes/vote-marks.tsx'
import { useVoteMark } from '../canvas/votes/votes.ts'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

/** Its dots: one's own while a vote is open, all of them when it is over. */
export function CauseVotes({ cause }: { cause: Cause }) {
  const t = useTexts(causeTexts)
  const option = `cause:${cause.id}` as const
  const mark = useVoteMark(option)
  if (!mark) return null
  const { open, votes, total, rank } = mark
  const canVote = open && votes
  if (!canVote && total === null) return null
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('votes')}</h3>
      <span className={styles.votes}>
        {canVote ? (
          <Stepper option={option} label={cause.text || t('untitled')} mark={mark} />
        ) : (
          <Total count={total ?? 0} />
        )}
        {!open && rank !== null && <span className={styles.note}>{t('votesRank', { rank })}</span>}
      </span>
    </section>
  )
}
