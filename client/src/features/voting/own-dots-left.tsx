import { useStore } from 'zustand'
import { explainCode } from '../../api/error-texts.ts'
import { Dots } from '../../canvas/votes/dots.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { OwnBallot } from './own-ballot.ts'
import styles from './vote-panel.module.css'
import { votingTexts } from './voting-texts.ts'

/** Always in sight: the dots that one has placed, and those that are left. */
export function OwnDotsLeft({ own, dots }: { own: OwnBallot; dots: number }) {
  const t = useTexts(votingTexts)
  const left = useStore(own.store, (state) => state.left)
  const refused = useStore(own.store, (state) => state.refused)
  return (
    <>
      <p className={styles.own}>
        <span>{t('yourDots')}</span>
        <Dots placed={dots - left} of={dots} />
        <b className="hb-tabular">{t('left', { count: left })}</b>
      </p>
      <p role="status" className={styles.refused}>
        {refused && explainCode(refused)}
      </p>
    </>
  )
}
