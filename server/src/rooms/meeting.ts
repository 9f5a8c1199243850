import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { goneOptions, optionsGone } from '@herringbone/shared/session/options-gone.ts'
import { personLeft } from '@herringbone/shared/session/person-left.ts'
import { votableOf } from '@herringbone/shared/session/poll-options.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { viewForPerson } from '@herringbone/shared/session/view.ts'
import { boardDoc } from '../storage/doc-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Clock } from './clock.ts'
import type { Counters } from './counters.ts'
import type { Journal } from './journal.ts'
import type { Log } from './log.ts'
import { Room } from './room.ts'
import { Attendance } from './session/attendance.ts'
import { peopleOf } from './session/roster.ts'
import { type Completion, type Sender, SessionHost } from './session/session-host.ts'
import { describe } from './session/session-view.ts'
import { readVotable, SituationRoom } from './session/situation-room.ts'

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

/** A board with someone in it: its room, and its session. */
export class Meeting {
  readonly board: BoardId
  readonly room: Room
  readonly #parts: MeetingParts
  readonly #attendance: Attendance
  readonly #host: SessionHost

  constructor(board: BoardId, parts: MeetingParts) {
    this.board = board
    this.#parts = parts
    const { storage, clock, log } = parts
    this.#attendance = new Attendance({
      clock,
      present: () => this.#present(),
      onLeft: (person) => void this.#host.change((session) => personLeft(session, person)),
    })
    this.#host = new SessionHost({
      ...{ board, clock, log, sessions: storage.sessions },
      situations: new SituationRoom({
        ...{ board, members: storage.members, attendance: this.#attendance },
        writers: () => [],
        look: (act) => this.room.look(({ doc }) => act(doc)),
      }),
      complete: (outcome) => this.#complete(outcome),
      onChange: () => this.room.changeSession(),
      onRoles: (roles) => {
        for (const { person, role } of roles) this.room.readmit(person, { role })
      },
      onLost: parts.onBroken,
    })
    this.room = this.#createRoom()
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
      load: () => this.#host.load(),
      isNeeded: () => !this.#host.isIdle,
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
      desks: { notes: 0, isWriting: () => false },
      isStorageFailing: journal.failing,
    }
    return describe(told, this.#host.nextRevision(), clock.date())
  }

  async #complete(outcome: Outcome): Promise<Completion> {
    return { outcome, updates: [], deleted: [], around: (write) => write() }
  }

  /** Options that a change of the board has taken away give their dots back. */
  #returnDots(): void {
    if (!this.#host.session.poll) return
    void this.#host.change((session) =>
      this.room.look(({ doc }) => {
        const board = votableOf(() => readVotable(doc))
        return optionsGone(session, goneOptions(session, board))
      }),
    )
  }

  end(): void {
    this.#attendance.end()
    this.room.destroy()
  }
}
