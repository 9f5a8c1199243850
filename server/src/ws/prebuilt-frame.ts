import type { Bundle } from '../rooms/peer.ts'

const BINARY_AND_FINAL = 0x82

const prepared = new WeakMap<Bundle, Buffer>()

/**
 * The WebSocket frames of a bundle in one buffer. Frames from a server are not masked, so they are
 * the same for everyone: `ws` would build one per receiver and message, and write header and body
 * separately. With 100 people in a room that is most of the work of the server.
 */
export function framesOf(bundle: Bundle): Buffer {
  const known = prepared.get(bundle)
  if (known) return known
  const buffer = buildFrames(bundle)
  prepared.set(bundle, buffer)
  return buffer
}

function buildFrames(bundle: Bundle): Buffer {
  const size = bundle.reduce((sum, { length }) => sum + headerBytes(length) + length, 0)
  const buffer = Buffer.allocUnsafe(size)
  let at = 0
  for (const message of bundle) {
    at = writeHeader(buffer, at, message.length)
    buffer.set(message, at)
    at += message.length
  }
  return buffer
}

const headerBytes = (length: number) => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** RFC 6455, section 5.2. Returns where the payload begins. */
function writeHeader(buffer: Buffer, at: number, length: number): number {
  buffer[at] = BINARY_AND_FINAL
  if (length < 126) {
    buffer[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    buffer[at + 1] = 126
    return buffer.writeUInt16BE(length, at + 2)
  }
  buffer[at + 1] = 127
  return buffer.writeBigUInt64BE(BigInt(length), at + 2)
}
