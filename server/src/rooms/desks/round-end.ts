import { CodedError } from '@herringbone/shared/errors.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import type { Round } from '@herringbone/shared/session/round.ts'
import { withNotes } from '@herringbone/shared/session/rules/round.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { wroteAgain } from '@herringbone/shared/session/wrote-again.ts'
import { boardDoc, type DocLog, type DocName, listDesks } from '../../storage/doc-log.ts'
import type { Room } from '../room.ts'
import type { Commit } from '../session/session-change.ts'
import type { Desks } from './desks.ts'
import { placeNotes, updateWith } from './place-notes.ts'

export interface RoundEndParts {
  board: BoardId
  docs: DocLog
  desks: Desks
  /** Of the board. */
  room(): Room
}

/** How a silent round ends: its notes come on the board, or go; all at once, or not at all. */
export class RoundEnd {
  readonly #parts: RoundEndParts
  /** People who have changed their desk after having copied it. */
  readonly #wroteAgain = new Set<PersonId>()

  constructor(parts: RoundEndParts) {
    this.#parts = parts
  }

  /** Whoever ends a round must know all that was written in it: the desks stand still meanwhile. */
  keepStill({ type }: Command, { round }: Session): (() => Promise<() => void>) | null {
    const ends =
      type === 'round.reveal' || (type === 'round.discard' && round?.status === 'closing')
    return ends ? () => this.#parts.desks.freeze() : null
  }

  /** Who writes on after having copied their notes has something to copy again. */
  noteWritten(person: PersonId): void {
    this.#wroteAgain.add(person)
  }

  /** A command that ends the round may come before the change of the session that this causes. */
  amend(session: Session): Session {
    return [...this.#wroteAgain].reduce(wroteAgain, session)
  }

  /** The session has been written: it says by itself who is waited for. */
  settle(): void {
    this.#wroteAgain.clear()
  }

  /** Has an outcome written, with the documents that change with it. */
  async write(outcome: Outcome, commit: Commit): Promise<Outcome> {
    const deleted = await this.#purged(outcome)
    if (outcome.reveals) return this.#reveal(outcome, outcome.reveals, deleted, commit)
    await commit(outcome, { updates: [], deleted })
    return outcome
  }

  /** The notes of all desks come on the board, and the desks go: one transaction, one update. */
  async #reveal(
    outcome: Outcome,
    round: Round,
    deleted: readonly DocName[],
    commit: Commit,
  ): Promise<Outcome> {
    const { board, desks, room } = this.#parts
    return room().insert(async (document) => {
      const notes = placeNotes(document.doc, round, desks.frozen)
      const complete = withNotes(outcome, notes.length)
      const update = notes.length > 0 ? updateWith(notes, round.stage) : null
      if (update && !document.hasRoomFor(update.length)) throw new CodedError('board_full')
      await commit(complete, { updates: update ? [{ doc: boardDoc(board), update }] : [], deleted })
      return { update, returned: complete }
    })
  }

  async #purged({ purges = [] }: Outcome): Promise<DocName[]> {
    const { docs, board } = this.#parts
    const purged: DocName[] = []
    for (const purge of purges) {
      const isMeant = (person: PersonId) =>
        'people' in purge ? purge.people.includes(person) : !purge.allBut.includes(person)
      const desks = await listDesks(docs, board, purge.round)
      purged.push(...desks.filter(({ person }) => isMeant(person)).map(({ doc }) => doc))
    }
    return purged
  }
}
