import type { CommandAnswer, KeptDesks } from '@herringbone/shared/api/commands.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { goneOptions, optionsGone } from '@herringbone/shared/session/options-gone.ts'
import { personLeft } from '@herringbone/shared/session/person-left.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { viewForPerson } from '@herringbone/shared/session/view.ts'
import { wroteAgain } from '@herringbone/shared/session/wrote-again.ts'
import { boardDoc } from '../storage/doc-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Clock } from './clock.ts'
import type { Counters } from './counters.ts'
import { Desks } from './desks/desks.ts'
import { RoundEnd } from './desks/round-end.ts'
import { readKeptDesks } from './desks/stored-desks.ts'
import type { Guard } from './intake.ts'
import type { Journal } from './journal.ts'
import type { Log } from './log.ts'
import { prepareBoard } from './prepare-board.ts'
import { Room } from './room.ts'
import { Attendance } from './session/attendance.ts'
import { Locks } from './session/locks.ts'
import { peopleOf } from './session/roster.ts'
import { SessionHost } from './session/session-host.ts'
import { type Sender, SessionLedger } from './session/session-ledger.ts'
import { describeSession } from './session/session-view.ts'
import { recordsOf, SituationRoom } from './session/situation-room.ts'

export interface MeetingParts {
  storage: Pick<Storage, 'boards' | 'docs' | 'members' | 'sessions'>
  journal: Journal
  clock: Clock
  counters: Counters
  log: Log
  onChange(): void
  /** The session may have changed, and is on disk. */
  onSession(session: Session): void
  onEmpty(): void
  /** What is in memory cannot be trusted: whoever comes next loads it again. */
  onBroken(): void
  /** An update of someone who may is about to be taken in. */
  onTaken?: OnTaken | undefined
}

/** What an update brings, who sends it, and the document as it was before it. */
export type OnTaken = (
  board: BoardId,
  decoded: Parameters<Guard>[0],
  doc: Parameters<Guard>[1],
  person: PersonId,
) => void

/** A board with someone in it: its room, its session, and the desks of its silent round. */
export class Meeting {
  readonly board: BoardId
  readonly room: Room
  readonly desks: Desks
  readonly #parts: MeetingParts
  readonly #attendance: Attendance
  readonly #ledger: SessionLedger
  readonly #host: SessionHost
  readonly #locks: Locks
  readonly #roundEnd: RoundEnd
  /** For how long the board had not been changed when it was loaded, ms. */
  #rested = 0

  constructor(board: BoardId, parts: MeetingParts) {
    this.board = board
    this.#parts = parts
    const { storage, clock, log } = parts
    this.#locks = new Locks(clock)
    this.desks = new Desks({
      ...{ board, clock, log, docs: storage.docs },
      ...{ journal: parts.journal, counters: parts.counters },
      onReport: () => this.room.changeSession(),
      onWritten: (person) => this.#noteWritten(person),
    })
    this.#roundEnd = new RoundEnd({
      ...{ board, docs: storage.docs, desks: this.desks },
      room: () => this.room,
    })
    this.#attendance = new Attendance({
      clock,
      present: () => this.#present(),
      onLeft: (person) => void this.#host.change((session) => personLeft(session, person)),
    })
    this.#ledger = new SessionLedger({
      ...{ board, clock, sessions: storage.sessions },
      onChange: () => this.#follow(),
      onLost: parts.onBroken,
    })
    this.#host = new SessionHost({
      ...{ board, clock, log, ledger: this.#ledger },
      situations: new SituationRoom({
        ...{ board, members: storage.members, attendance: this.#attendance },
        writers: () => this.desks.report.writers,
        look: (act) => parts.journal.unlessFailing(this.room.look(({ doc }) => act(doc))),
      }),
      roundEnd: this.#roundEnd,
      onRoles: (roles) => {
        for (const { person, role } of roles) this.room.readmit(person, { role })
      },
    })
    this.room = this.#createRoom()
    // Something may have been taken away just before the last server died.
    this.room.loaded.then(
      () => this.#returnDots(),
      () => {}, // then nobody is let in
    )
  }

  #createRoom(): Room {
    const { board } = this
    const { storage, journal, clock, counters, log } = this.#parts
    const { onEmpty, onBroken, onChange, onTaken } = this.#parts
    return new Room({
      ...{ board, name: boardDoc(board), docs: storage.docs, journal, clock, counters },
      session: {
        isSettled: () => !this.#ledger.isWriting,
        snapshot: () => this.#describe(),
        personal: ({ person }) => viewForPerson(this.#ledger.session, person),
      },
      maxBytes: LIMITS.boardBytes,
      guard: (decoded, doc, from) => {
        const denial = this.#locks.guard(decoded, doc, from)
        if (!denial) onTaken?.(board, decoded, doc, from.person)
        return denial
      },
      load: () => this.#load(),
      prepare: (doc) => prepareBoard(doc, this.#rested),
      isNeeded: () => !this.#host.isIdle || this.desks.isNeeded,
      onPeople: () => this.#attendance.update(),
      onChange: () => {
        this.#returnDots()
        onChange()
      },
      onEmpty,
      onFault: (error) => log.error({ err: error, board }, 'a message could not be handled'),
      onBroken,
    })
  }

  get session(): Session {
    return this.#ledger.session
  }

  async command(sender: Sender, command: Command): Promise<CommandAnswer> {
    await this.room.loaded
    return this.#host.command(sender, command)
  }

  #present() {
    const people = peopleOf(this.room.connections)
    return people.map(({ person, role }) => ({ person: person.id, role }))
  }

  #describe() {
    const { clock, journal } = this.#parts
    const told = {
      ...{ board: this.board, session: this.#ledger.session, connections: this.room.connections },
      leaderlessSince: this.#attendance.leaderlessSince,
      desks: this.desks.report,
      isStorageFailing: journal.failing,
    }
    return describeSession(told, this.#ledger.nextRevision(), clock.date())
  }

  async #load(): Promise<void> {
    const { storage, clock } = this.#parts
    const [row] = await Promise.all([storage.boards.get(this.board), this.#ledger.load()])
    if (row) this.#rested = clock.date() - row.projection.updatedAt
    const { session } = this.#ledger
    this.#locks.follow(session.locked)
    // Whoever was here before the server started again has the usual time to come back.
    const expected = session.spotlight ? [...session.hands, session.spotlight.by] : session.hands
    for (const person of expected) this.#attendance.expect(person)
    await this.desks.load(session.round?.id ?? null)
  }

  /** The session may have changed: what depends on it follows. */
  #follow(): void {
    const { session } = this.#ledger
    this.#roundEnd.settle()
    this.#locks.follow(session.locked)
    this.desks.follow(session.round?.id ?? null)
    this.room.changeSession()
    if (!this.#ledger.isWriting) this.#parts.onSession(session)
  }

  /** Who writes on after having copied their notes has something to copy again. */
  #noteWritten(person: PersonId): void {
    if (!this.session.round?.told.includes(person)) return
    this.#roundEnd.noteWritten(person)
    void this.#host.change((session) => wroteAgain(session, person))
  }

  /** What a person still has of rounds that were discarded. */
  async keptDesks(person: PersonId): Promise<KeptDesks['desks']> {
    await this.room.loaded
    return readKeptDesks(this.#parts.storage.docs, this.board, this.session, person)
  }

  /** Options that a change of the board has taken away give their dots back. */
  #returnDots(): void {
    if (!this.#ledger.session.poll) return
    const gone = () =>
      this.room.look(({ doc }) => goneOptions(this.#ledger.session, recordsOf(doc)))
    gone().then(
      (options) => {
        if (options.length === 0) return
        void this.#host.change(async (session) => optionsGone(session, await gone()))
      },
      () => {}, // the room has ended: whoever loads it next looks again
    )
  }

  /** The board is no longer there for anyone. */
  dismiss(): void {
    for (const connection of [...this.room.connections]) {
      this.room.end(connection, CLOSE.noSuchBoard)
    }
    this.desks.dismiss()
  }

  async flush(): Promise<void> {
    await this.#host.finish()
    await Promise.all([this.room.flush(), this.desks.flush()])
  }

  end(): void {
    this.#attendance.end()
    this.desks.end()
    this.room.destroy()
  }
}
