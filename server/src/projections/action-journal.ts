import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import { type ActionChange, actionChanges } from '../rooms/session/action-changes.ts'
import { type ActionChangeRow, type Actions, goesOn } from '../storage/actions.ts'

/** Changes of one board that wait for the storage; of more the oldest are forgotten. */
const MOST_WAITING = 2_000

/**
 * Who changed what of an action, and when, as the server saw it: told by the connection that a
 * change came by, and never by what a client says of itself. Written when a board settles, so that
 * nobody waits for it.
 */
export class ActionJournal {
  readonly #actions: Pick<Actions, 'tell'>
  readonly #now: () => number
  readonly #waiting = new Map<BoardId, ActionChangeRow[]>()

  constructor(actions: Pick<Actions, 'tell'>, now: () => number) {
    this.#actions = actions
    this.#now = now
  }

  /** For the rooms: an update is about to be taken in. */
  readonly watch = (
    board: BoardId,
    decoded: ReturnType<typeof Y.decodeUpdate>,
    doc: Y.Doc,
    person: PersonId,
  ): void => this.note(board, person, actionChanges(decoded, doc))

  note(board: BoardId, person: PersonId, changes: readonly ActionChange[]): void {
    if (changes.length === 0) return
    const at = this.#now()
    const waiting = this.#waiting.get(board) ?? []
    for (const change of changes) {
      const row = { ...change, at, person }
      const before = waiting.findLastIndex(({ action }) => action === change.action)
      // Typing is one change, not one for each letter.
      if (goesOn(waiting[before], row)) waiting[before] = row
      else waiting.push(row)
    }
    this.#waiting.set(board, waiting.slice(-MOST_WAITING))
  }

  /** Writes what waits. When the storage cannot, it waits on. */
  async flush(board: BoardId): Promise<void> {
    const waiting = this.#waiting.get(board)
    if (!waiting) return
    this.#waiting.delete(board)
    try {
      await this.#actions.tell(board, waiting)
    } catch (error) {
      this.#waiting.set(board, [...waiting, ...(this.#waiting.get(board) ?? [])])
      throw error
    }
  }
}
