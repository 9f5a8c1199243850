import type { Round } from '@herringbone/shared/session/round.ts'
import { type ReactNode, useEffect } from 'react'
import { awaitArrivals } from '../../canvas/arrivals.ts'
import { useMyRole } from '../../session/use-my-role.ts'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { ClosingPanel } from './closing-panel.tsx'
import { DeskView } from './desk-view.tsx'
import { useDesks } from './desks.ts'
import { Others } from './others.tsx'
import { ReadyButton } from './ready-button.tsx'
import { RoundBanner } from './round-banner.tsx'
import styles from './round-surface.module.css'
import { Starters } from './starters.tsx'
import { useDeskEditing } from './use-desk-editing.ts'

/** What stands in place of a stage's canvas while a silent round is under way on it. */
export function RoundSurface() {
  const round = useSession(({ view }) => view?.round ?? null)
  const desk = useDesks((state) => state.desk)
  useArrivals(round)
  if (!round) return null
  return desk ? <Writing round={round} desk={desk} key={desk.round} /> : <Paper round={round} />
}

/** Has the canvas go to the notes of the round when it is back. */
function useArrivals(round: Round | null): void {
  const board = useBoard()
  useEffect(() => {
    if (round) awaitArrivals(board, round.stage, round.id)
  }, [board, round])
}

function Writing({ round, desk }: { round: Round; desk: DeskHandle }) {
  const editing = useDeskEditing(desk)
  const role = useMyRole()
  return (
    <Paper round={round} onDoubleClick={() => editing.add()}>
      <DeskView desk={desk} editing={editing}>
        {/* Participants say it in their bar; in that of facilitators is no room: they lead there. */}
        {role === 'facilitator' && (
          <div className={styles.ownReady}>
            <ReadyButton />
          </div>
        )}
      </DeskView>
      <Starters onStart={(text) => editing.add(text)} />
    </Paper>
  )
}

/** What is no paper: things to press, to write in and to read, whose words a double-click marks. */
const THINGS = 'button, a, textarea, input, header, aside, li, p, [role=status]'

interface PaperProps {
  round: Round
  /** On the bare paper, wherever that is. */
  onDoubleClick?: () => void
  children?: ReactNode
}

function Paper({ round, onDoubleClick, children }: PaperProps) {
  const role = useMyRole()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the key N do the same
    <div
      className={`${styles.surface} hb-paper`}
      onDoubleClick={({ target }) => {
        if (target instanceof Element && !target.closest(THINGS)) onDoubleClick?.()
      }}
    >
      <div className={styles.main}>
        <div className={styles.head}>
          <RoundBanner round={round} />
          {round.status === 'closing' && role === 'facilitator' && <ClosingPanel round={round} />}
        </div>
        {children}
        <Others round={round} />
      </div>
    </div>
  )
}
