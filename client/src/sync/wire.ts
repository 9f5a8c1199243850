import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import { readMotions, writeMotions } from '@herringbone/shared/protocol/motion.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import { parsePersonal, parseSession } from '@herringbone/shared/protocol/session-schema.ts'
import { writeFrame, writeSyncFrame } from '@herringbone/shared/protocol/write-frame.ts'
import type { PersonalView } from '@herringbone/shared/session/state.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What the server can say; see PROTOCOL.md. */
export type ServerMessage =
  | { type: 'step1'; stateVector: Uint8Array }
  /** `answer`: step 2, all that this client lacked. */
  | { type: 'changes'; answer: boolean; update: Uint8Array }
  | { type: 'presence'; update: Uint8Array }
  | { type: 'query' }
  | { type: 'denied'; reason: string }
  | { type: 'session'; session: SessionState }
  | { type: 'personal'; mine: PersonalView }
  | { type: 'saved'; count: number }
  | { type: 'motion'; motions: Map<number, Uint8Array> }
  /** What time it is there, to a question that was sent at `sentAt` of this device's clock. */
  | { type: 'clock'; sentAt: number; serverTime: number }
  /** Of a newer server: nothing to this client. */
  | { type: 'unknown' }

/** Reads a frame of the server; throws when it is not of the protocol. */
export function readServerMessage(frame: Uint8Array): ServerMessage {
  const decoder = decoding.createDecoder(frame)
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { type: 'presence', update: decoding.readVarUint8Array(decoder) }
    case MESSAGE.auth:
      decoding.readVarUint(decoder) // 0, permission denied, is the only one there is
      return { type: 'denied', reason: decoding.readVarString(decoder) }
    case MESSAGE.queryAwareness:
      return { type: 'query' }
    case MESSAGE.session:
      return { type: 'session', session: parseSession(decoding.readVarString(decoder)) }
    case MESSAGE.personal:
      return { type: 'personal', mine: parsePersonal(decoding.readVarString(decoder)) }
    case MESSAGE.saved:
      return { type: 'saved', count: decoding.readVarUint(decoder) }
    case MESSAGE.motion:
      return { type: 'motion', motions: readMotions(decoder) }
    case MESSAGE.clock: {
      const sentAt = decoding.readVarUint(decoder)
      return { type: 'clock', sentAt, serverTime: decoding.readVarUint(decoder) }
    }
    default:
      return { type: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder): ServerMessage {
  const type = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  switch (type) {
    case SYNC.step1:
      return { type: 'step1', stateVector: body }
    case SYNC.step2:
      return { type: 'changes', answer: true, update: body }
    case SYNC.update:
      return { type: 'changes', answer: false, update: body }
    default:
      throw new Error(`unknown sync message ${type}`)
  }
}

/** What this client says. */
export const say = {
  step1: (stateVector: Uint8Array) => writeSyncFrame(SYNC.step1, stateVector),
  step2: (update: Uint8Array) => writeSyncFrame(SYNC.step2, update),
  update: (update: Uint8Array) => writeSyncFrame(SYNC.update, update),
  presence: (update: Uint8Array) =>
    writeFrame(MESSAGE.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update)),
  clock: (sentAt: number) =>
    writeFrame(MESSAGE.clock, (encoder) => encoding.writeVarUint(encoder, sentAt)),
  motion: (client: number, body: Uint8Array) =>
    writeFrame(MESSAGE.motion, (encoder) => writeMotions(encoder, new Map([[client, body]]))),
} as const
