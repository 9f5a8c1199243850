import type { CommandAnswer, KeptDesks } from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { goneOptions, optionsGone } from '@herringbone/shared/session/options-gone.ts'
import { personLeft } from '@herringbone/shared/session/person-left.ts'
import type { Round } from '@herringbone/shared/session/round.ts'
import { withNotes } from '@herringbone/shared/session/rules/round.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { viewForPerson } from '@herringbone/shared/session/view.ts'
import { wroteAgain } from '@herringbone/shared/session/wrote-again.ts'
import { boardDoc, type DocName, listDesks } from '../storage/doc-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Clock } from './clock.ts'
import type { Counters } from './counters.ts'
import { Desks } from './desks/desks.ts'
import { readOneDesk } from './desks/stored-desks.ts'
import type { Journal } from './journal.ts'
import type { Log } from './log.ts'
import { Room } from './room.ts'
import { Attendance } from './session/attendance.ts'
import { Locks } from './session/locks.ts'
import { placeNotes, updateWith } from './session/place-notes.ts'
import { peopleOf } from './session/roster.ts'
import { type Commit, type Sender, SessionHost } from './session/session-host.ts'
import { describe } from './session/session-view.ts'
import { recordsOf, SituationRoom } from './session/situation-room.ts'

export interface MeetingParts {
  storage: Pick<Storage, 'docs' | 'members' | 'sessions'>
  journal: Journal
  clock: Clock
  counters: Counters
  log: Log
  onChange(): void
  onEmpty(): void
  /** What is in memory cannot be trusted: whoever comes next loads it again. */
  onBroken(): void
}

/** A board with someone in it: its room, its session, and the desks of its silent round. */
export class Meeting {
  readonly board: BoardId
  readonly room: Room
  readonly desks: Desks
  readonly #parts: MeetingParts
  readonly #attendance: Attendance
  readonly #host: SessionHost
  readonly #locks: Locks
  /** People who have changed their desk after having copied it. */
  readonly #wroteAgain = new Set<PersonId>()

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
    this.#attendance = new Attendance({
      clock,
      present: () => this.#present(),
      onLeft: (person) => void this.#host.change((session) => personLeft(session, person)),
    })
    this.#host = new SessionHost({
      ...{ board, clock, log, sessions: storage.sessions },
      situations: new SituationRoom({
        ...{ board, members: storage.members, attendance: this.#attendance },
        writers: () => this.desks.report.writers,
        look: (act) => parts.journal.unlessFailing(this.room.look(({ doc }) => act(doc))),
      }),
      keepStill: (command) => this.#keepStill(command),
      amend: (session) => this.#waitAgain(session),
      write: (outcome, commit) => this.#write(outcome, commit),
      onChange: () => this.#follow(),
      onRoles: (roles) => {
        for (const { person, role } of roles) this.room.readmit(person, { role })
      },
      onLost: parts.onBroken,
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
    const { storage, journal, clock, counters, log, onEmpty, onBroken, onChange } = this.#parts
    return new Room({
      ...{ board, name: boardDoc(board), docs: storage.docs, journal, clock, counters },
      session: {
        isSettled: () => !this.#host.isWriting,
        snapshot: () => this.#describe(),
        personal: ({ person }) => viewForPerson(this.#host.session, person),
      },
      maxBytes: LIMITS.boardBytes,
      guard: this.#locks.guard,
      load: () => this.#load(),
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
    return this.#host.session
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
      ...{ board: this.board, session: this.#host.session, connections: this.room.connections },
      leaderlessSince: this.#attendance.leaderlessSince,
      desks: this.desks.report,
      isStorageFailing: journal.failing,
    }
    return describe(told, this.#host.nextRevision(), clock.date())
  }

  async #load(): Promise<void> {
    await this.#host.load()
    const { session } = this.#host
    this.#locks.follow(session.locked)
    // Whoever was here before the server started again has the usual time to come back.
    const expected = session.spotlight ? [...session.hands, session.spotlight.by] : session.hands
    for (const person of expected) this.#attendance.expect(person)
    await this.desks.load(session.round?.id ?? null)
  }

  /** The session may have changed: what depends on it follows. */
  #follow(): void {
    const { session } = this.#host
    this.#wroteAgain.clear()
    this.#locks.follow(session.locked)
    this.desks.follow(session.round?.id ?? null)
    this.room.changeSession()
  }

  /** Whoever ends a round must know all that was written in it. */
  #keepStill({ type }: Command): (() => Promise<() => void>) | null {
    const { round } = this.#host.session
    const ends =
      type === 'round.reveal' || (type === 'round.discard' && round?.status === 'closing')
    return ends ? () => this.desks.freeze() : null
  }

  async #write(outcome: Outcome, commit: Commit): Promise<Outcome> {
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
    const desks = await this.desks.read()
    return this.room.insert(async (document) => {
      const notes = placeNotes(document.doc, round, desks)
      const complete = withNotes(outcome, notes.length)
      const update = notes.length > 0 ? updateWith(notes, round.stage) : null
      if (update && !document.hasRoomFor(update.length)) throw new CodedError('board_full')
      const updates = update ? [{ doc: boardDoc(this.board), update }] : []
      await commit(complete, { updates, deleted })
      return { update, returned: complete }
    })
  }

  async #purged({ purges = [] }: Outcome): Promise<DocName[]> {
    const { docs } = this.#parts.storage
    const purged: DocName[] = []
    for (const purge of purges) {
      for (const { doc, person } of await listDesks(docs, this.board, purge.round)) {
        const isMeant =
          'people' in purge ? purge.people.includes(person) : !purge.allBut.includes(person)
        if (isMeant) purged.push(doc)
      }
    }
    return purged
  }

  /** Who writes on after having copied their notes has something to copy again. */
  #noteWritten(person: PersonId): void {
    if (!this.session.round?.told.includes(person)) return
    this.#wroteAgain.add(person)
    void this.#host.change((session) => wroteAgain(session, person))
  }

  /** A command that ends the round may come before the change of the session that this causes. */
  #waitAgain(session: Session): Session {
    return [...this.#wroteAgain].reduce(wroteAgain, session)
  }

  /** What a person still has of rounds that were discarded. */
  async keptDesks(person: PersonId): Promise<KeptDesks['desks']> {
    await this.room.loaded
    const { session } = this.#host
    const { docs } = this.#parts.storage
    const kept = viewForPerson(session, person).keptRounds
    return Promise.all(
      kept.map(async (round) => {
        const notes = await readOneDesk(docs, this.board, round, person)
        const question = session.pastRounds.find(({ id }) => id === round)?.question ?? ''
        return { round, question, notes: notes.map(({ text }) => text) }
      }),
    )
  }

  /** Options that a change of the board has taken away give their dots back. */
  #returnDots(): void {
    if (!this.#host.session.poll) return
    const gone = () => this.room.look(({ doc }) => goneOptions(this.#host.session, recordsOf(doc)))
    gone().then(
      (options) => {
        if (options.length === 0) return
        void this.#host.change(async (session) => optionsGone(session, await gone()))
      },
      () => {}, // the room has ended: whoever loads it next looks again
    )
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
