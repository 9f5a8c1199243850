import { readBoard } from '@herringbone/shared/doc/read.ts'
import {
  heldSession,
  incidentOfBoard,
} from '@herringbone/shared/methods/outcomes/incident-of-board.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import type * as Y from 'yjs'
import type { Log } from '../rooms/log.ts'
import type { Storage } from '../storage/storage.ts'

export interface OutcomeProjector {
  /** For the rooms: a board has settled after changes. */
  settled(board: BoardId, doc: Y.Doc): Promise<void>
  /** For the rooms: a session may have changed. */
  session(board: BoardId, session: Session): void
}

const NOT_HELD = { sessionAt: null, mood: null }

/** Keeps what the outcomes know of each board up to date with its document and its session. */
export function createOutcomeProjector(
  { outcomes, sessions }: Pick<Storage, 'outcomes' | 'sessions'>,
  log: Log,
): OutcomeProjector {
  /** What was told last of each session: most commands change nothing of it. */
  const told = new Map<BoardId, string>()
  const queue = createQueue()
  return {
    settled: (board, doc) => {
      const found = readBoard(doc).board // the document is another's by the time of its turn
      return queue(board, async () => {
        const stored = await sessions.load(board)
        const held = stored ? heldSession(stored.session) : NOT_HELD
        await outcomes.put(incidentOfBoard(board, found, held))
      })
    },
    session: (board, session) => {
      const held = heldSession(session)
      const said = JSON.stringify(held)
      if (told.get(board) === said) return
      told.set(board, said)
      queue(board, () => outcomes.putSession(board, held)).catch((error: unknown) => {
        told.delete(board) // with the next change it is tried again
        log.warn({ err: error, board }, 'the outcomes do not know what became of a session')
      })
    },
  }
}

/** Runs what concerns one board one after another, so that nothing older is written last. */
function createQueue() {
  const last = new Map<BoardId, Promise<void>>()
  return (board: BoardId, run: () => Promise<void>): Promise<void> => {
    const mine = (last.get(board) ?? Promise.resolve()).catch(() => {}).then(run)
    last.set(board, mine)
    const forget = () => {
      if (last.get(board) === mine) last.delete(board)
    }
    mine.then(forget, forget)
    return mine
  }
}
