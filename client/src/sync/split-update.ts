import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** Bytes around the structs of one part: counts, client, clock, and the empty delete set. */
const OVERHEAD = 64

/**
 * Cuts an update into parts of at most `limit` bytes, each building only on those before it and on
 * what its reader knows; deletions come last. A single change that is larger stays whole.
 */
export function splitUpdate(update: Uint8Array, limit: number): Uint8Array[] {
  if (update.length <= limit) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const parts: Uint8Array[] = []
  let part: Uint8Array[] = []
  let size = 0
  const close = () => {
    if (part.length > 0) parts.push(Y.mergeUpdates(part))
    part = []
    size = 0
  }
  for (const struct of inOrder(structs)) {
    const piece = encodeStruct(struct)
    if (size + piece.length > limit - OVERHEAD) close()
    part.push(piece)
    size += piece.length
  }
  close()
  for (const [client, ranges] of ds.clients) {
    for (let i = 0; i < ranges.length; i += RANGES_PER_PART) {
      parts.push(encodeDeletions(client, ranges.slice(i, i + RANGES_PER_PART)))
    }
  }
  return parts
}

/** A range is at most 10 bytes. */
const RANGES_PER_PART = 20_000

/** Structs so that each comes after what it refers to within the update. */
function inOrder(structs: readonly Struct[]): Struct[] {
  const queues = new Map<number, Struct[]>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const queue = queues.get(struct.id.client)
    if (queue) queue.push(struct)
    else queues.set(struct.id.client, [struct])
  }
  const next = new Map<number, number>()
  const isWritten = (id: Y.ID): boolean => {
    const queue = queues.get(id.client)
    const pending = queue?.[next.get(id.client) ?? 0]
    return !pending || id.clock < pending.id.clock
  }
  const ordered: Struct[] = []
  for (let wrote = true; wrote; ) {
    wrote = false
    for (const [client, queue] of queues) {
      for (let at = next.get(client) ?? 0; ; at++) {
        const struct = queue[at]
        next.set(client, at)
        if (!struct || !referencesOf(struct).every(isWritten)) break
        ordered.push(struct)
        wrote = true
      }
    }
  }
  return ordered
}

function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent = struct.parent instanceof Y.ID ? struct.parent : null
  // What points to its own client points to its past, which stands before it anyway.
  return [struct.origin, struct.rightOrigin, parent].filter(
    (id): id is Y.ID => id !== null && id.client !== struct.id.client,
  )
}

function encodeStruct(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, 1) // one client
  encoding.writeVarUint(encoder.restEncoder, 1) // with one struct
  encoder.writeClient(struct.id.client)
  encoding.writeVarUint(encoder.restEncoder, struct.id.clock)
  struct.write(encoder, 0)
  encoding.writeVarUint(encoder.restEncoder, 0) // and no deletions
  return encoder.toUint8Array()
}

const encodeDeletions = (
  client: number,
  ranges: readonly { clock: number; len: number }[],
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0) // no structs
    encoding.writeVarUint(encoder, 1) // one client
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  })
