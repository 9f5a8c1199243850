import { sendCommand } from '../../api/commands.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createOwnBallot, type OwnBallotOptions } from './own-ballot.ts'
import { votingOf } from './votings.ts'

/** Keeps one's own ballot for as long as a poll is open. Returns how to stop. */
export function keepBallot(
  board: BoardHandle,
  send: OwnBallotOptions['send'] = (command) => sendCommand(board.id, command),
): () => void {
  const store = votingOf(board)
  const drop = () => {
    store.getState().own?.destroy()
    store.setState({ own: null })
  }
  const look = () => {
    const { own } = store.getState()
    const poll = board.session.getState().view?.poll
    const mayVote = board.role !== 'observer'
    if (own && (own.poll !== poll?.id || !mayVote)) drop()
    if (!poll || !mayVote) return
    const now = store.getState().own
    if (now) now.setPoll(poll)
    else store.setState({ own: createOwnBallot({ poll, session: board.session, send }) })
  }
  const stops = [
    board.peers.subscribe(look),
    board.session.subscribe((state, before) => {
      if (state.view?.poll !== before.view?.poll) look()
    }),
  ]
  look()
  return () => {
    for (const stop of stops) stop()
    drop()
  }
}
