import type { PollView } from '@herringbone/shared/session/state.ts'
import { ChevronDown, ChevronUp, List, ListX } from 'lucide-react'
import { useState } from 'react'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { BallotActions } from './ballot-actions.tsx'
import { OwnDotsLeft } from './own-dots-left.tsx'
import { Turnout } from './turnout.tsx'
import { VoteList } from './vote-list.tsx'
import styles from './vote-panel.module.css'
import { votingTexts } from './voting-texts.ts'
import { useVoting, votingOf } from './votings.ts'

/** The open vote: what is asked, what is left of one's dots, and how far everyone is. */
export function VotePanel({ poll }: { poll: PollView }) {
  const t = useTexts(votingTexts)
  const board = useBoard()
  const own = useVoting((voting) => voting.own)
  const listed = useVoting((voting) => voting.listed)
  const [isFolded, setFolded] = useState(false)
  const Chevron = isFolded ? ChevronDown : ChevronUp
  const toggle = () => votingOf(board).setState({ listed: !listed })
  return (
    <aside
      className={styles.panel}
      aria-label={t('title')}
      data-listed={(listed && !isFolded) || undefined}
      data-folded={isFolded || undefined}
      data-covers
    >
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <span className={styles.open}>{t('open')}</span>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'unfold' : 'fold')}
          title={t(isFolded ? 'unfold' : 'fold')}
          onClick={() => setFolded(!isFolded)}
        >
          <Chevron size={16} aria-hidden />
        </button>
      </header>
      <p className={styles.question}>
        {poll.question} <span>{t(poll.live ? 'live' : 'secret')}</span>
      </p>
      {own ? (
        <>
          <OwnDotsLeft own={own} dots={poll.dots} />
          {!listed && <p className={`${styles.hint} ${styles.howTo}`}>{t('howTo')}</p>}
        </>
      ) : (
        <p className={styles.hint}>{t('watching')}</p>
      )}
      <Turnout poll={poll} />
      <button type="button" className={styles.toggle} aria-expanded={listed} onClick={toggle}>
        {listed ? <ListX size={16} aria-hidden /> : <List size={16} aria-hidden />}
        {t(listed ? 'hideList' : 'showList')}
      </button>
      <VoteList poll={poll} />
      {own && <BallotActions own={own} />}
    </aside>
  )
}
