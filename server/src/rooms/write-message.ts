import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import { writeMotions } from '@herringbone/shared/protocol/motion.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import { writeFrame, writeSyncFrame } from '@herringbone/shared/protocol/write-frame.ts'
import * as encoding from 'lib0/encoding'
import type { PresenceEntry } from './read-message.ts'

/** Why changes were dropped. */
export type Denial = 'read-only' | 'board-full' | 'locked'

const NULL = new TextEncoder().encode('null')

/** What the server says; see PROTOCOL.md. */
export const say = {
  step1: (stateVector: Uint8Array) => writeSyncFrame(SYNC.step1, stateVector),
  step2: (update: Uint8Array) => writeSyncFrame(SYNC.step2, update),
  update: (update: Uint8Array) => writeSyncFrame(SYNC.update, update),

  presence: (entries: Iterable<PresenceEntry>) =>
    writeFrame(MESSAGE.awareness, (encoder) => {
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
  denied: (reason: Denial) =>
    writeFrame(MESSAGE.auth, (encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, reason)
    }),

  session: (state: SessionState) =>
    writeFrame(MESSAGE.session, (encoder) =>
      encoding.writeVarString(encoder, JSON.stringify(state)),
    ),

  /** `view`: a `PersonalView` as JSON. */
  personal: (view: string) =>
    writeFrame(MESSAGE.personal, (encoder) => encoding.writeVarString(encoder, view)),

  saved: (count: number) =>
    writeFrame(MESSAGE.saved, (encoder) => encoding.writeVarUint(encoder, count)),

  motions: (motions: ReadonlyMap<number, Uint8Array>) =>
    writeFrame(MESSAGE.motion, (encoder) => writeMotions(encoder, motions)),

  clock: (sentAt: number, serverTime: number) =>
    writeFrame(MESSAGE.clock, (encoder) => {
      encoding.writeVarUint(encoder, sentAt)
      encoding.writeVarUint(encoder, serverTime)
    }),
} as const

/** Presence of nobody: three bytes that tell a stock client that the connection lives. */
export const IDLE = [say.presence([])] as const
