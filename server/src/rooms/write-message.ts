import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import { writeMotions } from '@herringbone/shared/protocol/motion.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import * as encoding from 'lib0/encoding'
import type { PresenceEntry } from './read-message.ts'

const NULL = new TextEncoder().encode('null')

const write = (type: number, body: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    body(encoder)
  })

const sync = (type: number, body: Uint8Array): Uint8Array =>
  write(MESSAGE.sync, (encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })

/** What the server says; see PROTOCOL.md. */
export const say = {
  step1: (stateVector: Uint8Array) => sync(SYNC.step1, stateVector),
  step2: (update: Uint8Array) => sync(SYNC.step2, update),
  update: (update: Uint8Array) => sync(SYNC.update, update),

  presence: (entries: Iterable<PresenceEntry>) =>
    write(MESSAGE.awareness, (encoder) => {
      const all = [...entries]
      const body = encoding.encode((inner) => {
        encoding.writeVarUint(inner, all.length)
        for (const { id, clock, state } of all) {
          encoding.writeVarUint(inner, id)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarUint8Array(inner, state ?? NULL)
        }
      })
      encoding.writeVarUint8Array(encoder, body)
    }),

  /** Permission denied, as y-protocols writes it. The reason is a stable code, not a sentence. */
  denied: (reason: 'read-only' | 'board-full') =>
    write(MESSAGE.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, reason)
    }),

  session: (state: SessionState) =>
    write(MESSAGE.session, (encoder) => encoding.writeVarString(encoder, JSON.stringify(state))),

  saved: (count: number) =>
    write(MESSAGE.saved, (encoder) => encoding.writeVarUint(encoder, count)),

  motions: (motions: ReadonlyMap<number, Uint8Array>) =>
    write(MESSAGE.motion, (encoder) => writeMotions(encoder, motions)),
} as const

/** Presence of nobody: three bytes that tell a stock client that the connection lives. */
export const IDLE = [say.presence([])] as const
