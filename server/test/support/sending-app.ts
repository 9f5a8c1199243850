import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import type { ConnectionKind } from '@herringbone/shared/model/connection.ts'
import type { ActionId, BoardId } from '@herringbone/shared/model/ids.ts'
import { pino } from 'pino'
import type * as Y from 'yjs'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { createSender, type Sender } from '../../src/deliveries/sender.ts'
import { createGuardedFetch } from '../../src/outgoing/guarded-fetch.ts'
import { LiveRooms } from '../../src/rooms/live-rooms.ts'
import { createMemoryStorage } from '../../src/storage/memory/memory-storage.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { startApp, type TestApp } from './http-app.ts'
import { field, Visitor } from './http-visitor.ts'
import { FakeClock } from './sync-clock.ts'

const PARTS = 8
const log = pino({ level: 'silent' })

/** A server that sends, by a clock of ours, to services of ours. */
export class SendingApp {
  readonly clock = new FakeClock()
  readonly storage: Storage = createMemoryStorage()
  app!: TestApp // `start` sets these three, and nobody gets the object before
  sender!: Sender
  anna!: Visitor
  board = ''

  static async open(): Promise<SendingApp> {
    const self = new SendingApp()
    await self.start()
    self.anna = new Visitor(self.app)
    await self.anna.signIn('Anna')
    self.board = await self.anna.makeBoard({ title: 'Checkout outage' })
    return self
  }

  async start(): Promise<void> {
    const { storage, clock } = this
    const bus = createLocalBus()
    const rooms = new LiveRooms({ storage, bus, log })
    const fetch = createGuardedFetch({
      allowedHosts: async () => ['127.0.0.1'],
      timeoutMs: 400,
    })
    this.sender = createSender({ storage, rooms, secret: 's', clock, log, fetch })
    const now = () => clock.date()
    this.app = await startApp({ deps: { storage, rooms, bus, sender: this.sender, now } })
    await this.sender.queue.rest()
  }

  /** Stops, and starts again on what is on disk. */
  async restart(): Promise<void> {
    const { cookie } = this.anna
    await this.app.close()
    await this.start()
    this.anna = new Visitor(this.app)
    this.anna.cookie = cookie
  }

  /** Lets time pass, with all that falls due on the way. */
  async pass(ms: number): Promise<void> {
    // In parts: what falls due speaks over a real line, and what it plans then is due later.
    for (let part = 0; part < PARTS; part++) {
      await this.clock.advance(ms / PARTS)
      await this.sender.queue.rest()
    }
  }

  get close(): () => Promise<void> {
    return this.app.close
  }

  read = (): Promise<Board> =>
    this.app.deps.rooms.read(this.board as BoardId, (doc) => readBoard(doc).board) // made above
  edit = (change: (doc: Y.Doc) => void) =>
    this.app.deps.rooms.edit(this.board as BoardId, (doc) => doc.transact(() => change(doc)))

  async addAction(text = 'Alert on the queue', values: Record<string, unknown> = {}) {
    let id = '' as ActionId
    await this.edit((doc) => {
      id = addOutcome(doc, 'actions', { text })
      const record = doc.getMap<Y.Map<unknown>>('actions').get(id)
      for (const [key, value] of Object.entries(values)) record?.set(key, value)
    })
    return id
  }

  async connect(kind: ConnectionKind, given: Record<string, unknown>): Promise<string> {
    const body = { kind, name: 'Ours', user: '', place: {}, ...given }
    const answer = await this.anna.post('/api/connections', body)
    return String(field(answer.body, 'id'))
  }

  /** Sends, and waits until nothing is under way. */
  async send(
    connection: string,
    actions?: string[],
    shown?: { subject: string; digest: string }[],
  ) {
    const wish = { connection, locale: 'en', ...(actions && { actions }), ...(shown && { shown }) }
    const answer = await this.anna.post(`/api/boards/${this.board}/deliveries`, wish)
    await this.sender.queue.rest()
    return answer
  }

  async deliveries(): Promise<Record<string, unknown>[]> {
    const { body } = await this.anna.get(`/api/boards/${this.board}/deliveries`)
    return field(body, 'deliveries') as Record<string, unknown>[] // an answer of the documented shape
  }

  async retry(delivery: unknown) {
    await this.anna.post(`/api/boards/${this.board}/deliveries/${delivery}/retry`)
    await this.sender.queue.rest()
  }
}
