import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import { readMotions, writeMotions } from '@herringbone/shared/protocol/motion.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { PersonalView } from '@herringbone/shared/session/state.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Frames as a client writes them. */
export const frame = {
  sync: (type: number, body: Uint8Array) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync)
      encoding.writeVarUint(encoder, type)
      encoding.writeVarUint8Array(encoder, body)
    }),
  step1: (doc: Y.Doc) => frame.sync(SYNC.step1, Y.encodeStateVector(doc)),
  update: (update: Uint8Array) => frame.sync(SYNC.update, update),
  presence: (id: number, clock: number, json: string) => frame.presences([{ id, clock, json }]),
  presences: (entries: { id: number; clock: number; json: string }[]) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.awareness)
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((inner) => {
          encoding.writeVarUint(inner, entries.length)
          for (const { id, clock, json } of entries) {
            encoding.writeVarUint(inner, id)
            encoding.writeVarUint(inner, clock)
            encoding.writeVarString(inner, json)
          }
        }),
      )
    }),
  motion: (id: number, body: Uint8Array) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.motion)
      writeMotions(encoder, new Map([[id, body]]))
    }),
}

/** A client without a socket: a document, and what it has heard. */
export class SyncClient {
  doc = new Y.Doc()
  /** Frames on their way to the server. */
  readonly send: (bytes: Uint8Array) => void
  /** Answers the server's step 1. */
  answers = true
  sent = 0
  saved = 0
  synced = false
  readonly states = new Map<number, unknown>()
  readonly motions = new Map<number, Uint8Array>()
  readonly sessions: SessionState[] = []
  /** What this person alone was told last. */
  personal: PersonalView | undefined
  /** Answers about the time: what was sent, and the server's time. */
  readonly clocks: [sent: number, date: number][] = []
  readonly denied: string[] = []
  /** Updates that came from others' changes, and messages of any type. */
  updates = 0
  messages = 0

  constructor(send: (bytes: Uint8Array) => void) {
    this.send = send
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.sendChanges(SYNC.update, update)
    })
  }

  get session(): SessionState | undefined {
    return this.sessions.at(-1)
  }

  open(): void {
    this.send(frame.step1(this.doc))
  }

  sendChanges(type: number, update: Uint8Array): void {
    this.sent += 1
    this.send(frame.sync(type, update))
  }

  set(key: string, value: unknown): void {
    this.doc.getMap('m').set(key, value)
  }

  get content(): unknown {
    return this.doc.getMap('m').toJSON()
  }

  receive(bytes: Uint8Array): void {
    this.messages += 1
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    switch (type) {
      case MESSAGE.sync:
        this.#receiveSync(decoder)
        break
      case MESSAGE.awareness:
        this.#receivePresence(decoding.createDecoder(decoding.readVarUint8Array(decoder)))
        break
      case MESSAGE.auth:
        decoding.readVarUint(decoder)
        this.denied.push(decoding.readVarString(decoder))
        break
      case MESSAGE.session:
        this.sessions.push(JSON.parse(decoding.readVarString(decoder)))
        break
      case MESSAGE.personal:
        this.personal = JSON.parse(decoding.readVarString(decoder))
        break
      case MESSAGE.clock:
        this.clocks.push([decoding.readVarUint(decoder), decoding.readVarUint(decoder)])
        break
      case MESSAGE.saved:
        this.saved = decoding.readVarUint(decoder)
        break
      case MESSAGE.motion:
        for (const [id, body] of readMotions(decoder)) this.motions.set(id, body)
        break
      default:
        throw new Error(`unknown message ${type}`)
    }
    if (decoding.hasContent(decoder)) throw new Error('bytes after the message')
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (type === SYNC.step1) {
      if (this.answers) this.sendChanges(SYNC.step2, Y.encodeStateAsUpdate(this.doc, body))
      return
    }
    if (type === SYNC.step2) this.synced = true
    else this.updates += 1
    Y.applyUpdate(this.doc, body, this)
  }

  #receivePresence(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const id = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (state === null) this.states.delete(id)
      else this.states.set(id, state)
    }
  }
}
