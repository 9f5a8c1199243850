import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { useTexts } from '../../ui/texts.ts'
import type { OwnBallot } from './own-ballot.ts'
import styles from './vote-panel.module.css'
import { votingTexts } from './voting-texts.ts'

/** Abstain and Done, said explicitly; both can be taken back until the vote closes. */
export function BallotActions({ own }: { own: OwnBallot }) {
  const t = useTexts(votingTexts)
  const { done, abstained } = useStore(own.store, (state) => state.ballot)
  if (done) {
    return (
      <div className={styles.actions}>
        <p className={styles.hint} role="status">
          {t(abstained ? 'youAbstain' : 'youAreDone')}
        </p>
        <Button variant="default" onClick={() => own.done(false)}>
          {t('change')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.actions}>
      <Button variant="default" onClick={own.abstain}>
        {t('abstain')}
      </Button>
      <Button onClick={() => own.done(true)}>{t('done')}</Button>
    </div>
  )
}
