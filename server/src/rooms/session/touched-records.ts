import * as Y from 'yjs'

type Decoded = ReturnType<typeof Y.decodeUpdate>
type Struct = Decoded['structs'][number]

/** Where in a document something stands: a record of a root map, and one of its fields. */
export interface Spot {
  root: string
  /** The key in the root map. */
  record: string
  /** The key in the record; '' for the record as a whole. */
  field: string
}

/**
 * What an update changes: every spot where it adds or deletes something, with the plain value that
 * it sets there, if it is one. The document must have all that the update builds on.
 */
export function touchedRecords(decoded: Decoded, doc: Y.Doc): { spot: Spot; value: unknown }[] {
  const finder = new SpotFinder(decoded, doc)
  const touched: { spot: Spot; value: unknown }[] = []
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    const isKnown = clock + struct.length <= Y.getState(doc.store, client)
    if (isKnown || !(struct instanceof Y.Item)) continue
    const spot = finder.find(struct)
    const value = struct.content instanceof Y.ContentAny ? struct.content.arr.at(-1) : undefined
    if (spot) touched.push({ spot, value })
  }
  for (const item of deletedItems(decoded, doc)) {
    const spot = finder.find(item)
    if (spot) touched.push({ spot, value: undefined })
  }
  return touched
}

/** Finds the spot of an item, of the update or of the document. */
class SpotFinder {
  readonly #doc: Y.Doc
  readonly #structs = new Map<number, Struct[]>()
  readonly #roots = new Map<unknown, string>()
  readonly #known = new Map<Y.Item, Spot | null>()

  constructor({ structs }: Decoded, doc: Y.Doc) {
    this.#doc = doc
    for (const struct of structs) {
      const ofClient = this.#structs.get(struct.id.client)
      if (ofClient) ofClient.push(struct)
      else this.#structs.set(struct.id.client, [struct])
    }
    for (const [name, type] of doc.share) this.#roots.set(type, name)
  }

  /** Goes from item to item in a loop: a text that was typed is a chain of thousands. */
  find(item: Y.Item): Spot | null {
    const siblings: Y.Item[] = []
    let current: Y.Item | null = item
    let spot: Spot | null = null
    while (current) {
      const known = this.#known.get(current)
      if (known !== undefined) {
        spot = known
        break
      }
      siblings.push(current)
      const parent = current.parent as Y.AbstractType<unknown> | Y.ID | string | null // as decoded
      if (parent === null) {
        current = this.#sibling(current) // it stands where its neighbour stands
        continue
      }
      spot = this.#below(parent, current.parentSub)
      break
    }
    for (const one of siblings) this.#known.set(one, spot)
    return spot
  }

  #below(parent: Y.AbstractType<unknown> | Y.ID | string, key: string | null): Spot | null {
    if (typeof parent === 'string') return { root: parent, record: key ?? '', field: '' }
    const owner = parent instanceof Y.ID ? this.#at(parent) : parent._item
    if (owner === null) {
      const root = this.#roots.get(parent)
      return root === undefined ? null : { root, record: key ?? '', field: '' }
    }
    const above = this.find(owner)
    // Deeper than a field, everything is a part of that field.
    return above && { ...above, field: above.field === '' ? (key ?? '') : above.field }
  }

  #sibling({ origin, rightOrigin }: Y.Item): Y.Item | null {
    const id = origin ?? rightOrigin
    return id && this.#at(id)
  }

  /** The item that holds an id; null when it was collected as garbage. */
  #at({ client, clock }: Y.ID): Y.Item | null {
    const structs =
      clock < Y.getState(this.#doc.store, client)
        ? (this.#doc.store.clients.get(client) ?? [])
        : (this.#structs.get(client) ?? [])
    const found = findStruct(structs, clock)
    return found instanceof Y.Item ? found : null
  }
}

/** Structs stand in the order of their clocks. */
function findStruct<S extends { id: Y.ID; length: number }>(
  structs: readonly S[],
  clock: number,
): S | undefined {
  let [low, high] = [0, structs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (!struct) return undefined
    if (struct.id.clock > clock) high = middle - 1
    else if (struct.id.clock + struct.length <= clock) low = middle + 1
    else return struct
  }
  return undefined
}

function* deletedItems(decoded: Decoded, doc: Y.Doc): Generator<Y.Item> {
  for (const [client, ranges] of decoded.ds.clients) {
    const structs = doc.store.clients.get(client) ?? []
    for (const { clock, len } of ranges) {
      if (clock >= Y.getState(doc.store, client)) continue // deletes what it brings itself
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= clock + len) break
        if (struct instanceof Y.Item && !struct.deleted) yield struct
      }
    }
  }
}
