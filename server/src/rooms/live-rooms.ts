import type { CommandAnswer, KeptDesks } from '@herringbone/shared/api/commands.ts'
import { migrateBoard } from '@herringbone/shared/doc/migrate.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import type * as Y from 'yjs'
import type { Bus } from '../bus/bus.ts'
import { boardDoc } from '../storage/doc-log.ts'
import type { Storage } from '../storage/storage.ts'
import { type Clock, systemClock } from './clock.ts'
import { type Admitted, Connection } from './connection.ts'
import { type Counters, newCounters } from './counters.ts'
import { Housekeeping } from './housekeeping.ts'
import { Journal } from './journal.ts'
import type { Log } from './log.ts'
import { Meeting, type OnTaken } from './meeting.ts'
import type { Peer } from './peer.ts'
import { ResidentDocument } from './resident-document.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { type Seat, takeSeat } from './seat.ts'
import { peopleOf } from './session/roster.ts'
import type { Sender } from './session/session-ledger.ts'

/** A stop does not wait longer than this for a disk that cannot write, ms. */
const FLUSH_MS = 5_000

export interface LiveRoomsOptions {
  storage: Pick<Storage, 'boards' | 'docs' | 'people' | 'members' | 'sessions'>
  bus: Bus
  log: Log
  clock?: Clock
  /**
   * Called when a board has come to rest after changes, and before it is unloaded. The doc holds
   * what is on disk; it must neither be kept nor changed.
   */
  onSettled?: (board: BoardId, doc: Y.Doc) => void | Promise<void>
  /** Called when the session of a board may have changed; what it is then is on disk. */
  onSession?: (board: BoardId, session: Session) => void
  onTaken?: OnTaken
}

/** All rooms of this process. */
export class LiveRooms implements Rooms {
  readonly counters: Counters = newCounters()
  readonly #options: LiveRoomsOptions
  readonly #clock: Clock
  readonly #journal: Journal
  readonly #meetings = new Map<BoardId, Meeting>()
  readonly #housekeeping: Housekeeping
  readonly #unsubscribe: () => void
  #closing: Promise<void> | null = null

  constructor(options: LiveRoomsOptions) {
    const { storage, bus, log } = options
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#journal = new Journal(storage.docs, this.#clock, log)
    this.#housekeeping = new Housekeeping({
      docs: storage.docs,
      clock: this.#clock,
      log,
      onSettled: options.onSettled ?? (() => {}),
      unload: (room) => this.#forget(this.#meetings.get(room.board)),
    })
    this.#unsubscribe = bus.subscribe((message) => {
      if (message.type === 'expelled')
        this.expel(message.board, message.people as PersonId[]) // ids travel as plain strings
      else if (message.type === 'board-gone') void this.dismiss(message.board)
      else this.refresh(message.person as PersonId)
    })
  }

  /** The storage cannot write; for /readyz. */
  storageFailing(): boolean {
    return this.#journal.failing
  }

  /**
   * Takes a connection into a board. It counts as present from now on, so that being expelled
   * reaches it, and hears nothing before `start`.
   */
  join(
    board: BoardId,
    admitted: Admitted,
    peer: Peer,
    extended: boolean,
  ): Seat | { refused: number } {
    if (this.#closing) return { refused: CLOSE.restarting }
    const { room } = this.#meeting(board)
    if (room.connections.size >= LIMITS.connectionsPerBoard) return { refused: CLOSE.tooSlow }
    const own = [...room.connections].filter(({ person }) => person === admitted.person.id)
    if (own.length >= LIMITS.connectionsPerPerson) return { refused: CLOSE.tooManyMessages }
    return takeSeat(room, new Connection(peer, admitted, extended, this.#clock.now()))
  }

  /** The same for the desk of a person in the silent round that is open. */
  async joinDesk(
    board: BoardId,
    admitted: Admitted,
    peer: Peer,
    { extended, round }: { extended: boolean; round: string | null },
  ): Promise<Seat | { refused: number }> {
    if (this.#closing) return { refused: CLOSE.restarting }
    if (admitted.role === 'observer') return { refused: CLOSE.forbidden }
    return this.#use(board, async (meeting) => {
      await meeting.room.loaded
      if (meeting.desks.isStill) return { refused: CLOSE.restarting } // they come back and see
      const isMeant = round === null || round === meeting.session.round?.id
      const desk = isMeant ? meeting.desks.roomOf(admitted.person.id) : null
      if (!desk) return { refused: CLOSE.roundOver }
      if (desk.connections.size >= LIMITS.connectionsPerDesk) return { refused: CLOSE.tooSlow }
      return takeSeat(desk, new Connection(peer, admitted, extended, this.#clock.now()))
    })
  }

  async edit<T>(board: BoardId, change: (doc: Y.Doc) => T): Promise<T> {
    return this.#use(board, ({ room }) => room.edit(change))
  }

  async read<T>(board: BoardId, look: (doc: Y.Doc) => T): Promise<T> {
    if (this.#journal.failing) {
      // A room that waits for its disk holds more than what is durable.
      const stored = new ResidentDocument(await this.#options.storage.docs.load(boardDoc(board)))
      try {
        migrateBoard(stored.doc) // as it will be when the board is loaded
        return look(stored.doc)
      } finally {
        stored.destroy()
      }
    }
    return this.#use(board, ({ room }) => room.look(({ doc }) => look(doc)))
  }

  async command(board: BoardId, sender: Sender, command: Command): Promise<CommandAnswer> {
    return this.#use(board, (meeting) => meeting.command(sender, command))
  }

  async keptDesks(board: BoardId, person: PersonId): Promise<KeptDesks['desks']> {
    return this.#use(board, (meeting) => meeting.keptDesks(person))
  }

  async session(board: BoardId): Promise<Session> {
    return this.#use(board, async (meeting) => {
      await meeting.room.loaded
      return meeting.session
    })
  }

  async #use<T>(board: BoardId, act: (meeting: Meeting) => Promise<T>): Promise<T> {
    if (this.#closing) throw new CodedError('restarting')
    const meeting = this.#meeting(board)
    try {
      return await act(meeting)
    } finally {
      const isHere = this.#meetings.get(board) === meeting // it may have failed to load
      if (isHere && meeting.room.connections.size === 0) this.#housekeeping.emptied(meeting.room)
    }
  }

  present(board: BoardId): { person: Person; role: Role }[] {
    return peopleOf(this.#meetings.get(board)?.room.connections ?? [])
  }

  counts(): Map<BoardId, number> {
    const counts = new Map<BoardId, number>()
    for (const [board, { room }] of this.#meetings) {
      const { connections } = room
      if (connections.size > 0) counts.set(board, peopleOf(connections).length)
    }
    return counts
  }

  expel(board: BoardId, people: readonly PersonId[]): void {
    const room = this.#meetings.get(board)?.room
    for (const connection of [...(room?.connections ?? [])]) {
      if (people.includes(connection.person)) room?.end(connection, CLOSE.notAdmitted)
    }
    this.#meetings.get(board)?.desks.expel(people)
  }

  /** Ends everyone's connections with 4404, and the room once what came by them is stored. */
  async dismiss(board: BoardId): Promise<void> {
    const meeting = this.#meetings.get(board)
    if (!meeting) return
    meeting.dismiss()
    await meeting.flush()
    await this.#housekeeping.finish(meeting.room)
  }

  refresh(person: PersonId): void {
    for (const { room } of this.#meetings.values()) {
      const isHere = [...room.connections].some((connection) => connection.person === person)
      if (isHere) void this.#readmit(room, person)
    }
  }

  async #readmit(room: Room, id: PersonId): Promise<void> {
    const { storage, log } = this.#options
    try {
      const [person, member] = await Promise.all([
        storage.people.get(id),
        storage.members.get(room.board, id),
      ])
      if (member?.revokedAt) this.expel(room.board, [id])
      else if (person) room.readmit(id, member ? { person, role: member.role } : { person })
    } catch (error) {
      log.warn({ err: error, person: id }, 'a change of name or role could not be read')
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    this.#unsubscribe()
    const meetings = [...this.#meetings.values()]
    const flushed = Promise.all(meetings.map((meeting) => meeting.flush()))
    let cancel = () => {}
    const timeUp = new Promise<void>((resolve) => {
      cancel = this.#clock.after(FLUSH_MS, resolve)
    })
    await Promise.race([flushed, timeUp])
    cancel()
    await Promise.all(meetings.map(({ room }) => this.#housekeeping.finish(room)))
    this.#journal.close()
  }

  #meeting(board: BoardId): Meeting {
    const known = this.#meetings.get(board)
    if (known) return known
    const { storage, log } = this.#options
    const meeting: Meeting = new Meeting(board, {
      ...{ storage, log, journal: this.#journal, clock: this.#clock, counters: this.counters },
      onChange: () => this.#housekeeping.changed(meeting.room),
      onTaken: this.#options.onTaken,
      onSession: (session) => this.#options.onSession?.(board, session),
      onEmpty: () => this.#housekeeping.emptied(meeting.room),
      onBroken: () => {
        log.error({ board }, 'a board cannot be trusted any more; it is loaded again')
        this.#forget(meeting)
      },
    })
    this.#meetings.set(board, meeting)
    this.counters.rooms = this.#meetings.size
    meeting.room.loaded.catch((error: unknown) => {
      log.error({ err: error, board }, 'a board could not be loaded')
      this.#forget(meeting)
    })
    return meeting
  }

  #forget(meeting: Meeting | undefined): void {
    if (!meeting) return
    if (this.#meetings.get(meeting.board) === meeting) this.#meetings.delete(meeting.board)
    this.counters.rooms = this.#meetings.size
    meeting.end()
    this.#housekeeping.forget(meeting.room)
  }
}
