import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Longer strings are left to `TextDecoder`, whose call costs as much as reading so many bytes. */
const SHORT = 20
/** Places in the table of strings read before; a power of two. */
const KEPT = 4_096

/** Short strings that were read before, each at the place that its bytes give it. */
const kept: (string | undefined)[] = new Array(KEPT).fill(undefined)
/** One list for each length, filled anew for each string. */
const codes = Array.from({ length: SHORT + 1 }, (_, length) => new Array<number>(length).fill(0))

const ANY_STRING = 119
const ANY_ARRAY = 117

/**
 * Applies an update as `Y.applyUpdate` does, in less time: a board is tens of thousands of keys, ids
 * and words, and Yjs makes a view and calls `TextDecoder` for each of them. Throws what Yjs throws.
 */
export function takeUpdate(doc: Y.Doc, update: Uint8Array, origin?: unknown): void {
  Y.applyUpdateV2(doc, update, origin, QuickDecoder)
}

/**
 * Reads what Yjs writes (its first format) and gives the same values. What is not short and plain
 * ASCII is read by Yjs itself, from where it begins: so it also ends alike when it is malformed.
 */
class QuickDecoder extends Y.UpdateDecoderV1 {
  #last = Y.createID(0, 0)

  override readString(): string {
    const { restDecoder: decoder } = this
    const begin = decoder.pos
    const text = readShort(decoder)
    if (text !== undefined) return text
    decoder.pos = begin
    return super.readString()
  }

  override readKey(): string {
    return this.readString()
  }

  override readAny(): unknown {
    const { restDecoder: decoder } = this
    switch (decoder.arr[decoder.pos]) {
      case ANY_STRING:
        decoder.pos++
        return this.readString()
      case ANY_ARRAY: {
        decoder.pos++
        const values: unknown[] = []
        for (let left = decoding.readVarUint(decoder); left > 0; left--) values.push(this.readAny())
        return values
      }
      default:
        return super.readAny()
    }
  }

  /** The fields of a record come one after another, and all name it as their parent. */
  override readLeftID(): Y.ID {
    const client = decoding.readVarUint(this.restDecoder)
    const clock = decoding.readVarUint(this.restDecoder)
    if (this.#last.clock !== clock || this.#last.client !== client) {
      this.#last = Y.createID(client, clock)
    }
    return this.#last
  }
}

/** `undefined` for what is left to Yjs; then the decoder stands anywhere. */
function readShort(decoder: decoding.Decoder): string | undefined {
  const length = decoding.readVarUint(decoder)
  const list = codes[length]
  const { arr, pos } = decoder
  if (!list || pos + length > arr.length) return undefined
  let hash = length
  for (let at = 0; at < length; at++) {
    const code = arr[pos + at] as number // within the bytes, as was just looked
    if (code > 127) return undefined
    list[at] = code
    hash = (Math.imul(hash, 31) + code) | 0
  }
  decoder.pos = pos + length
  const place = (hash ^ (hash >>> 15)) & (KEPT - 1)
  const before = kept[place]
  if (before !== undefined && says(before, list)) return before
  const text = String.fromCharCode(...list)
  kept[place] = text
  return text
}

function says(text: string, list: readonly number[]): boolean {
  if (text.length !== list.length) return false
  for (let at = 0; at < list.length; at++) if (text.charCodeAt(at) !== list[at]) return false
  return true
}
