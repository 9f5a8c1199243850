import { LIMITS } from '@herringbone/shared/limits.ts'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { Malformed } from './read-message.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]
type Reference = { client: number; clock: number }

/**
 * Decodes an update and checks all that can be checked without a document. Yjs applies an update
 * while it reads it, so that a fault in the middle leaves one half in the document: everything that
 * would throw there must throw here before.
 */
export function decodeChanges(update: Uint8Array): Decoded {
  let decoded: Decoded
  try {
    decoded = Y.decodeUpdate(update)
  } catch (error) {
    throw new Malformed('the update does not decode', error)
  }
  checkBlocks(update, decoded.structs)
  for (const struct of decoded.structs) checkStruct(struct)
  for (const ranges of decoded.ds.clients.values()) {
    for (const { clock, len } of ranges) checkRange(clock, len)
  }
  return decoded
}

/**
 * An update has one block per client. Of two blocks of the same client Yjs takes the second alone,
 * although decoding shows both.
 */
function checkBlocks(update: Uint8Array, structs: Struct[]): void {
  const blocks = decoding.readVarUint(decoding.createDecoder(update))
  const clients = new Set(structs.map(({ id }) => id.client))
  if (blocks !== clients.size) throw new Malformed('blocks that are empty or say the same twice')
}

function checkStruct(struct: Struct): void {
  const { client, clock } = struct.id
  checkRange(clock, struct.length)
  if (!(struct instanceof Y.Item)) return
  for (const { client: other, clock: at } of references(struct)) {
    // Yjs does not look for a reference to the same client: it takes it for granted, and throws.
    if (other === client && at >= clock) throw new Malformed('a change that builds on itself')
  }
  checkContent(struct.content)
}

function checkRange(clock: number, length: number): void {
  if (length === 0) throw new Malformed('a change of nothing') // Yjs would wait for it for ever
  if (clock + length > LIMITS.clientClock) throw new Malformed('a clock beyond all use')
}

function checkContent(content: Y.Item['content']): void {
  if (content instanceof Y.ContentDoc) throw new Malformed('a document inside the document')
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) checkDepth(content.arr)
  if (content instanceof Y.ContentEmbed) checkDepth(content.embed)
  if (content instanceof Y.ContentFormat) checkDepth(content.value)
}

/** What a value can be made of. One read under the key "__proto__" has become something else. */
const MAKERS: unknown[] = [Object.prototype, Array.prototype, Uint8Array.prototype]

function checkDepth(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return
  // Yjs would take it for bytes, say, and throw each time that it writes the document.
  if (!MAKERS.includes(Object.getPrototypeOf(value))) throw new Malformed('a value of no kind')
  if (value instanceof Uint8Array) return
  if (depth > LIMITS.contentDepth) throw new Malformed('a value nested too deeply')
  for (const inner of Object.values(value)) checkDepth(inner, depth + 1)
}

function references(item: Y.Item): Reference[] {
  const found: Reference[] = []
  if (item.origin) found.push(item.origin)
  if (item.rightOrigin) found.push(item.rightOrigin)
  if (item.parent instanceof Y.ID) found.push(item.parent)
  return found
}

/**
 * What the document would have to know before it can take all of an update: nothing (`null`), or how
 * many clocks of how many clients at the least.
 */
export function findMissing(decoded: Decoded, doc: Y.Doc): { clocks: number } | null {
  const state = new Map<number, number>()
  const stateOf = (client: number) => state.get(client) ?? Y.getState(doc.store, client)
  const has = ({ client, clock }: Reference) => stateOf(client) > clock

  const queues = queueByClient(decoded.structs)
  const waiting = new Map<number, number[]>()
  const ready = [...queues.keys()]
  // Clients that wait for each other in turn cost a look per step. Honest updates need about one
  // for each struct; the bound keeps a crafted one from holding up the server.
  let looks = 16 * decoded.structs.length + 1_000

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const queue = queues.get(client)
    if (!queue) continue
    const before = stateOf(client)
    let blocker: number | undefined
    while (queue.next < queue.structs.length) {
      if (looks-- < 0) throw new Malformed('an update tangled beyond all use')
      const struct = queue.structs[queue.next]
      if (!struct || struct.id.clock > stateOf(client)) break // a gap in its own clocks
      const lacking = struct instanceof Y.Item ? references(struct).find((r) => !has(r)) : undefined
      if (lacking) {
        blocker = lacking.client
        break
      }
      state.set(client, Math.max(stateOf(client), struct.id.clock + struct.length))
      queue.next++
    }
    if (blocker !== undefined) waiting.set(blocker, [...(waiting.get(blocker) ?? []), client])
    if (stateOf(client) > before) {
      ready.push(...(waiting.get(client) ?? []))
      waiting.delete(client)
    }
  }

  let clocks = 0
  for (const [client, queue] of queues) {
    const stuck = queue.structs[queue.next]
    if (stuck) clocks += Math.max(1, stuck.id.clock - stateOf(client))
  }
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) clocks += Math.max(0, clock + len - stateOf(client))
  }
  return clocks > 0 ? { clocks } : null
}

/** Skips are the gaps of an update and count for nothing. */
function queueByClient(structs: Struct[]): Map<number, { next: number; structs: Struct[] }> {
  const queues = new Map<number, { next: number; structs: Struct[] }>()
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const queue = queues.get(struct.id.client)
    if (queue) queue.structs.push(struct)
    else queues.set(struct.id.client, { next: 0, structs: [struct] })
  }
  return queues
}

/** Whether the document knows all of it already, deletions included. */
export function changesNothing(decoded: Decoded, doc: Y.Doc): boolean {
  const known = (struct: Struct) =>
    struct instanceof Y.Skip ||
    struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)
  return decoded.structs.every(known) && allDeleted(decoded, doc)
}

function allDeleted(decoded: Decoded, doc: Y.Doc): boolean {
  for (const [client, ranges] of decoded.ds.clients) {
    const structs = doc.store.clients.get(client)
    for (const { clock, len } of ranges) {
      if (!structs || clock + len > Y.getState(doc.store, client)) return false
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= clock + len) break
        if (!struct.deleted) return false
      }
    }
  }
  return true
}
