import * as Y from 'yjs'

/** Above all ids that Yjs draws for its clients, which have 32 bits. */
const FIRST_CLIENT = 2 ** 32
const HIGH_BITS = 2 ** 20

/**
 * Runs a change that is part of every copy of a document, whoever runs it first: it is written
 * under a client id that follows from `key`, so that two servers that run it at once on one
 * document write the same items, and merging finds nothing new in the second. Otherwise one of two
 * equal records would win over the other, with all that people have written in it since.
 *
 * Under one key always the same has to be written, also by later versions of this code, and once.
 */
export function writeOnce(doc: Y.Doc, key: string, change: () => void): void {
  const fixed = clientOf(key)
  if (Y.getState(doc.store, fixed) > 0) return
  const own = doc.clientID
  doc.clientID = fixed
  try {
    change()
  } finally {
    doc.clientID = own
  }
}

/** 52 bits of two hashes: of a million keys, no two share an id but by a chance of one to 10,000. */
function clientOf(key: string): number {
  const high = hash(key, 0x811c9dc5) % HIGH_BITS
  return FIRST_CLIENT * (1 + high) + hash(key, 0x9747b28c)
}

/** FNV-1a with a finish that spreads short keys, 32 bits. */
function hash(key: string, seed: number): number {
  let sum = seed
  for (let at = 0; at < key.length; at++) sum = Math.imul(sum ^ key.charCodeAt(at), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b)
  return (sum ^ (sum >>> 13)) >>> 0
}
