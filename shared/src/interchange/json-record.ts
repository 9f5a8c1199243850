import { isSafeUrl } from '../model/evidence.ts'
import type { Draft, Stamp } from './draft.ts'
import { readWholeStamp } from './read-stamp.ts'
import { laneByWords } from './suited-lane.ts'

const TIME_KEYS =
  'time timestamp @timestamp ts t date datetime created_at createdAt date_happened startsAt occurred_at start'.split(
    ' ',
  )
const TEXT_KEYS = 'msg message log title summary text event description name'.split(' ')
const SOURCE_KEYS = 'source logger service app component container host hostname'.split(' ')
const LINK_KEYS = 'html_url url permalink link generatorURL'.split(' ')

export type JsonObject = Record<string, unknown>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a key if it is a text with something in it. */
export function textOf(object: JsonObject, key: string): string {
  const value = object[key]
  return typeof value === 'string' ? value.trim() : ''
}

function firstText(object: JsonObject, keys: readonly string[]): string {
  for (const key of keys) {
    const text = textOf(object, key)
    if (text) return text
  }
  return ''
}

function stampOf(object: JsonObject): Stamp | null {
  for (const key of TIME_KEYS) {
    const value = object[key]
    if (typeof value !== 'string' && typeof value !== 'number') continue
    // JSON loggers write seconds as 1764314618.123 and as 1764314618.1234567: nine places are plenty
    const text = typeof value === 'number' ? String(value).slice(0, 20) : value
    const stamp = readWholeStamp(text)
    if (stamp) return stamp
  }
  return null
}

/** An object with a time and a text, from a JSON logger or some tool's export; else null. */
export function readJsonRecord(value: unknown, line: number): Draft | null {
  if (!isObject(value)) return null
  const nested = ['annotations', 'fields', 'attributes', '_source'].flatMap((key) => {
    const inner = value[key]
    return isObject(inner) ? [inner] : []
  })
  const layers = [value, ...nested]
  const stamp = layers.reduce<Stamp | null>((found, layer) => found ?? stampOf(layer), null)
  const text = layers.reduce((found, layer) => found || firstText(layer, TEXT_KEYS), '')
  if (!stamp || text === '') return null
  const url = firstText(value, LINK_KEYS)
  return {
    line,
    stamp,
    text,
    source: firstText(value, SOURCE_KEYS),
    suits: laneByWords(text, 'symptoms'),
    evidence: isSafeUrl(url) ? [{ kind: 'link', url }] : [],
  }
}
