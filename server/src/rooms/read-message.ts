import { LIMITS } from '@herringbone/shared/limits.ts'
import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import { readMotions } from '@herringbone/shared/protocol/motion.ts'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** What a client can say. All bytes are copies: the frame they came in is free to go. */
export type ClientMessage =
  | { type: 'step1'; stateVector: Uint8Array }
  /** `answer`: this is step2, everything that the server lacked. */
  | { type: 'changes'; answer: boolean; update: Uint8Array }
  | { type: 'presence'; entries: PresenceEntry[] }
  | { type: 'query' }
  | { type: 'motion'; motions: Map<number, Uint8Array> }
  /** What time is it? `sentAt` is the client's own and comes back as it was. */
  | { type: 'clock'; sentAt: number }

export interface PresenceEntry {
  id: number
  clock: number
  /** JSON in UTF-8, as it came; null when the person has left. */
  state: Uint8Array | null
}

/** The frame is not of the protocol; ends the connection with 4400. */
export class Malformed extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'Malformed'
  }
}

/** Reads one frame, whole: bytes after the message are as wrong as missing ones. */
export function readMessage(frame: Uint8Array): ClientMessage {
  try {
    const decoder = decoding.createDecoder(frame)
    const message = readBody(decoder)
    if (decoding.hasContent(decoder)) throw new Malformed('bytes after the message')
    return message
  } catch (error) {
    if (error instanceof Malformed) throw error
    throw new Malformed('the frame does not decode', error)
  }
}

function readBody(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { type: 'presence', entries: readPresence(copyBytes(decoder)) }
    case MESSAGE.queryAwareness:
      return { type: 'query' }
    case MESSAGE.motion:
      return { type: 'motion', motions: readOwnMotions(decoder) }
    case MESSAGE.clock:
      return { type: 'clock', sentAt: decoding.readVarUint(decoder) }
    default:
      throw new Malformed(`unknown message type ${type}`)
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder)
  const body = copyBytes(decoder)
  switch (type) {
    case SYNC.step1:
      Y.decodeStateVector(body) // throws when it is none
      return { type: 'step1', stateVector: body }
    case SYNC.step2:
      return { type: 'changes', answer: true, update: body }
    case SYNC.update:
      return { type: 'changes', answer: false, update: body }
    default:
      throw new Malformed(`unknown sync message ${type}`)
  }
}

function readPresence(body: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(body)
  const entries: PresenceEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const id = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    entries.push({ id, clock, state: checkState(copyBytes(decoder)) })
  }
  if (decoding.hasContent(decoder)) throw new Malformed('bytes after the presence')
  return entries
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * A state is passed on as the bytes it came in. It is parsed once nevertheless, for the check alone:
 * stock clients parse what they get outside of any `try`, so one broken state would take down all
 * the others.
 */
function checkState(state: Uint8Array): Uint8Array | null {
  if (state.length > LIMITS.presenceBytes) throw new Malformed('presence too large')
  const value: unknown = JSON.parse(utf8.decode(state))
  if (typeof value !== 'object') throw new Malformed('presence is not an object')
  return value === null ? null : state
}

function readOwnMotions(decoder: decoding.Decoder): Map<number, Uint8Array> {
  const motions = readMotions(decoder)
  for (const [id, body] of motions) {
    if (body.length > LIMITS.motionBytes) throw new Malformed('motion too large')
    motions.set(id, body.slice())
  }
  return motions
}

// A buffer of exactly this length: frames are views into shared pools, which a kept view would hold.
function copyBytes(decoder: decoding.Decoder): Uint8Array {
  return new Uint8Array(decoding.readVarUint8Array(decoder))
}
