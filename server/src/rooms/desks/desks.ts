import { isBlank, readDesk } from '@herringbone/shared/doc/desk.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId, RoundId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { type DocLog, deskDoc } from '../../storage/doc-log.ts'
import type { Clock } from '../clock.ts'
import type { Counters } from '../counters.ts'
import { Housekeeping } from '../housekeeping.ts'
import type { Journal } from '../journal.ts'
import type { Log } from '../log.ts'
import { Room } from '../room.ts'
import { guardDesk } from './desk-guard.ts'
import { DeskReport } from './desk-report.ts'
import { readDesks, type StoredDesk } from './stored-desks.ts'

export interface DesksParts {
  board: BoardId
  docs: DocLog
  journal: Journal
  clock: Clock
  counters: Counters
  log: Log
  /** What everyone may know of the desks has changed. */
  onReport(): void
  /** Someone has changed their desk, and that is stored. */
  onWritten(person: PersonId): void
}

/** The desks of the silent round that is open: a room of its own for each writer. */
export class Desks {
  readonly report: DeskReport
  readonly #parts: DesksParts
  readonly #rooms = new Map<PersonId, Room>()
  readonly #housekeeping: Housekeeping
  #round: RoundId | null = null
  #isStill = false
  #frozen: readonly StoredDesk[] | null = null

  constructor(parts: DesksParts) {
    this.#parts = parts
    this.report = new DeskReport(parts.clock, parts.onReport)
    this.#housekeeping = new Housekeeping({
      ...{ docs: parts.docs, clock: parts.clock, log: parts.log },
      onSettled: () => {}, // nothing of a desk is projected
      unload: (room) => this.#forget(room),
    })
  }

  /** Someone is at their desk, or what they wrote is not on disk yet. */
  get isNeeded(): boolean {
    return this.#rooms.size > 0
  }

  /** The board is loaded: finds the desks of the round that is open, if one is. */
  async load(round: RoundId | null): Promise<void> {
    this.#round = round
    if (round !== null) this.#count(await this.#read())
  }

  /** The round is over, or another one has begun: whoever is at a desk of the last one leaves it. */
  follow(round: RoundId | null): void {
    if (round === this.#round) return
    this.#round = round
    for (const room of [...this.#rooms.values()]) this.#close(room, CLOSE.roundOver)
    this.report.clear()
  }

  /** A round is about to end: nobody sits down at a desk that has not been looked at. */
  get isStill(): boolean {
    return this.#isStill
  }

  /** The desk of a person in the round that is open. */
  roomOf(person: PersonId): Room | null {
    if (this.#round === null) return null
    return this.#rooms.get(person) ?? this.#open(this.#round, person)
  }

  #open(round: RoundId, person: PersonId): Room {
    const { board, docs, journal, clock, counters, log } = this.#parts
    const room: Room = new Room({
      ...{ board, name: deskDoc(board, round, person), docs, journal, clock, counters },
      ...{ session: null, maxBytes: LIMITS.deskBytes, guard: guardDesk },
      load: async () => {},
      prepare: () => {}, // no desk outlives its round
      isNeeded: () => false,
      onPeople: () => {},
      onChange: () => this.#changed(room, person),
      onEmpty: () => this.#housekeeping.emptied(room),
      onFault: (error) => log.error({ err: error, board }, 'a message could not be handled'),
      onBroken: () => this.#close(room, CLOSE.restarting),
    })
    this.#rooms.set(person, room)
    room.loaded.catch((error: unknown) => {
      log.error({ err: error, board }, 'a desk could not be loaded')
      this.#close(room, CLOSE.restarting)
    })
    return room
  }

  #changed(room: Room, person: PersonId): void {
    this.#housekeeping.changed(room)
    this.#parts.onWritten(person)
    const round = this.#round
    room
      .look(({ doc }) => readDesk(doc).filter((note) => !isBlank(note)).length)
      .then(
        (notes) => {
          if (round !== this.#round) return
          this.report.typed(person)
          this.report.count(person, notes)
        },
        () => {}, // the desk has been closed meanwhile
      )
  }

  /**
   * Stores what has come, and takes nothing more in until the returned function is called. Rejects,
   * and goes on as before, when the storage cannot write.
   */
  async freeze(): Promise<() => void> {
    const thaws: (() => void)[] = []
    const thaw = () => {
      this.#isStill = false
      this.#frozen = null
      for (const release of thaws.splice(0)) release()
    }
    this.#isStill = true
    let isOver = false
    const freezing = [...this.#rooms.values()].map(async (room) => {
      const release = await room.freeze().catch((error: unknown) => {
        if (this.#holds(room)) throw error
        return () => {} // unloaded meanwhile: all that it held is on disk
      })
      if (isOver) release()
      else thaws.push(release)
    })
    try {
      await this.#parts.journal.unlessFailing(Promise.all(freezing))
      this.#frozen = await this.#read()
      this.#count(this.#frozen)
    } catch (error) {
      isOver = true
      thaw()
      throw error
    }
    return thaw
  }

  /** What is on the desks of the round, as the storage has it, while they are frozen. */
  get frozen(): readonly StoredDesk[] {
    if (!this.#frozen) throw new Error('Nobody has frozen the desks.')
    return this.#frozen
  }

  async #read(): Promise<StoredDesk[]> {
    const { docs, board, clock } = this.#parts
    return this.#round === null ? [] : readDesks(docs, board, this.#round, clock)
  }

  #count(desks: readonly StoredDesk[]): void {
    for (const { person, notes } of desks) this.report.count(person, notes.length)
  }

  /** Ends the connections of these people. */
  expel(people: readonly PersonId[]): void {
    for (const person of people) {
      const room = this.#rooms.get(person)
      for (const connection of [...(room?.connections ?? [])]) {
        room?.end(connection, CLOSE.notAdmitted)
      }
    }
  }

  /** The board is no longer there: its desks are left. What came counts, should it be restored. */
  dismiss(): void {
    for (const room of this.#rooms.values()) {
      for (const connection of [...room.connections]) room.end(connection, CLOSE.noSuchBoard)
    }
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map((room) => room.flush()))
  }

  end(): void {
    for (const room of [...this.#rooms.values()]) this.#close(room, CLOSE.restarting)
    this.report.clear()
  }

  #close(room: Room, code: number): void {
    for (const connection of [...room.connections]) room.end(connection, code)
    this.#forget(room)
  }

  #holds(room: Room): boolean {
    return [...this.#rooms.values()].includes(room)
  }

  #forget(room: Room): void {
    for (const [person, other] of this.#rooms) if (other === room) this.#rooms.delete(person)
    room.destroy()
    this.#housekeeping.forget(room)
  }
}
