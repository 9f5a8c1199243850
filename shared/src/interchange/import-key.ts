import type { Draft, Stamp } from './draft.ts'
import { instantOf } from './resolve-times.ts'

/**
 * A 128-bit hash as 32 hex digits (cyrb128 by bryc, public domain, with a final mix). Not for
 * secrets: it runs for every line of a file, where WebCrypto would mean a promise per line.
 */
export function hashText(text: string): string {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = b ^ Math.imul(a ^ unit, 597399067)
    b = c ^ Math.imul(b ^ unit, 2869860233)
    c = d ^ Math.imul(c ^ unit, 951274213)
    d = a ^ Math.imul(d ^ unit, 2716044179)
  }
  a = Math.imul(c ^ (a >>> 18), 597399067)
  b = Math.imul(d ^ (b >>> 22), 2869860233)
  c = Math.imul(a ^ (c >>> 17), 951274213)
  d = Math.imul(b ^ (d >>> 19), 2716044179)
  const words = [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
  return words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * What identifies the event of a draft: its own id; else time, text and source. A time without a
 * zone counts as it is written, so that a wrong assumption (zone, date, year) that is put right and
 * imported again does not double every event.
 */
function identity(draft: Draft): string {
  if (draft.externalId) return draft.externalId
  const { stamp, source } = draft
  const text = draft.text.replaceAll(/\s{1,200}/gu, ' ').trim()
  return [instantOf(stamp) ?? asWritten(stamp), source, text].join('\n')
}

function asWritten(stamp: Stamp): string {
  const date = stamp.either?.join('/') ?? `${stamp.month ?? ''}-${stamp.day ?? ''}`
  const time = `${stamp.hour}:${stamp.minute}:${stamp.second}.${stamp.millisecond}`
  return [stamp.year, date, stamp.relativeDay, time, stamp.offset ?? 'wall'].join(' ')
}

/**
 * Gives out keys. Two identical lines of one file are two events, and the same two when the file
 * is read again: the second, third … of a kind carries its number.
 */
export function createKeys(): (draft: Draft) => string {
  const seen = new Map<string, number>()
  return (draft) => {
    const base = hashText(identity(draft))
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : hashText(`${base}#${count}`)
  }
}
