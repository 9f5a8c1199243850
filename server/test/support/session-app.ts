import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import { addDeskNote } from '@herringbone/shared/doc/desk.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { startApp, type TestApp, type TestAppOptions } from './http-app.ts'
import { codeOf, Visitor } from './http-visitor.ts'
import { heard, openSocket, type SocketClient } from './sync-socket.ts'

type Sent = Command & { idempotencyKey?: string }

/** Someone in a board, with a browser that is connected to it. */
export class Attendant {
  readonly visitor: Visitor
  readonly board: string
  id = '' as PersonId
  readonly #app: TestApp
  /** The newest first. */
  readonly sockets: SocketClient[] = []

  constructor(app: TestApp, visitor: Visitor, board: string) {
    this.#app = app
    this.visitor = visitor
    this.board = board
  }

  /** Opens a connection: another tab, or another device. */
  async connect(path = '', query = ''): Promise<SocketClient> {
    const url = `${this.#app.url.replace('http', 'ws')}/sync/${this.board}${path}?x=1${query}`
    const socket = await openSocket(url, this.visitor.cookie)
    if (path === '') this.sockets.unshift(socket)
    return socket
  }

  /** Opens the desk of the round that is open, and brings it up to date. */
  async openDesk(query = ''): Promise<SocketClient> {
    const desk = await this.connect('/desk', query)
    desk.client.open()
    await heard(desk, () => desk.client.synced)
    return desk
  }

  post(command: Sent) {
    return this.visitor.post(`/api/boards/${this.board}/commands`, command)
  }

  async command(command: Sent): Promise<CommandAnswer> {
    const answer = await this.post(command)
    if (answer.status !== 200) throw new Error(`${command.type}: ${answer.status} ${answer.text}`)
    return answer.body as CommandAnswer // of the documented shape
  }

  /** The code with which a command is refused. */
  async refused(command: Sent): Promise<unknown> {
    return codeOf(await this.post(command))
  }

  get #socket(): SocketClient {
    const [socket] = this.sockets
    if (!socket) throw new Error('not connected')
    return socket
  }

  /** Calls back with every snapshot from now on. */
  onSession(listener: (state: SessionState) => void): void {
    const { socket, client } = this.#socket
    let heard = client.sessions.length
    socket.on('message', () => {
      for (; heard < client.sessions.length; heard++) {
        const state = client.sessions[heard]
        if (state) listener(state)
      }
    })
  }

  /** The first snapshot, also of those that have come already, of which this holds. */
  until(holds: (state: SessionState) => boolean): Promise<SessionState> {
    const { socket, client } = this.#socket
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = client.session && holds(client.session) ? client.session : undefined
        if (!found) return
        socket.off('message', look)
        resolve(found)
      }
      socket.on('message', look)
      socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
      look()
    })
  }
}

export interface SessionApp {
  app: TestApp
  board: BoardId
  /** Who made the board, connected. */
  lead: Attendant
  /** Someone who comes by a link, connected unless told otherwise. */
  enter(name: string, role: Role, isConnected?: boolean): Promise<Attendant>
  session(): Promise<Session>
  close(): Promise<void>
}

/** A server with a board in it and its facilitator. */
export async function startSessionApp(options: TestAppOptions = {}): Promise<SessionApp> {
  const app = await startApp(options)
  const maker = new Visitor(app)
  const id = (await maker.signIn('Anna')) as PersonId // the server made it
  const board = (await maker.makeBoard()) as BoardId // as this
  const attend = async (visitor: Visitor, person: PersonId, isConnected: boolean) => {
    const attendant = new Attendant(app, visitor, board)
    attendant.id = person
    if (isConnected) {
      await attendant.connect()
      await attendant.until(() => true)
    }
    return attendant
  }
  return {
    app,
    board,
    lead: await attend(maker, id, true),
    async enter(name, role, isConnected = true) {
      const visitor = new Visitor(app)
      const { token } = await maker.invite(board, { role })
      const { body } = await visitor.join(token, name)
      const person = (body as { participantId: PersonId }).participantId // of the documented shape
      return attend(visitor, person, isConnected)
    },
    session: () => app.deps.rooms.session(board),
    close: () => app.close(),
  }
}

/** Writes notes on a desk; resolves when they are on disk. */
export async function writeNotes(desk: SocketClient, ...texts: string[]): Promise<void> {
  for (const text of texts) desk.client.doc.transact(() => addDeskNote(desk.client.doc, { text }))
  await heard(desk, () => desk.client.saved >= desk.client.sent)
}
