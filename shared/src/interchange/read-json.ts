import { LIMITS } from '../limits.ts'
import { emptyReading, jsonExcerpt, type Reading, rejectLine } from './draft.ts'
import { isObject, readJsonRecord } from './json-record.ts'
import { looksLikePagerDuty, readPagerDuty } from './read-pagerduty.ts'
import { looksLikeSlack, readSlackJson } from './read-slack-json.ts'
import type { Slices } from './slices.ts'
import type { ImportFormat } from './types.ts'

export type JsonFormat = Extract<ImportFormat, 'slack-json' | 'pagerduty' | 'json'>

/** Under which key tools keep the list in what they export. */
const LIST_KEYS = 'log_entries messages alerts events data items results entries logs'.split(' ')

export interface JsonContent {
  format: JsonFormat
  list: readonly unknown[]
  /** What the file calls the list; "" when it is the file. */
  name: string
}

/** The list in a JSON text, and whose it is; null for text that is no JSON, or one object a line. */
export function readJsonContent(text: string): JsonContent | null {
  const start = text.trimStart()[0]
  if (start !== '[' && start !== '{') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null // cut off, or a log whose lines begin with a bracket
  }
  const found = listIn(value)
  if (!found) return null
  const { list } = found
  if (looksLikePagerDuty(list)) return { ...found, format: 'pagerduty' }
  return { ...found, format: looksLikeSlack(list) ? 'slack-json' : 'json' }
}

export function listIn(value: unknown): { list: readonly unknown[]; name: string } | null {
  if (Array.isArray(value)) return { list: value, name: '' }
  if (!isObject(value)) return null
  for (const name of LIST_KEYS) {
    const list = value[name]
    if (Array.isArray(list)) return { list, name }
  }
  return null
}

/** Reads a list of objects in the way of the tool that wrote it. */
export async function readJson(
  content: JsonContent,
  format: JsonFormat,
  fileName: string | undefined,
  slices: Slices,
): Promise<Reading> {
  // The limit of lines, once more: a list of millions fits into one line.
  const list = content.list.slice(0, LIMITS.importLines)
  const reading = await readList(list, format, fileName, slices)
  if (content.list.length > list.length) {
    rejectLine(reading, list.length + 1, jsonExcerpt(content.list[list.length]), 'too-many')
  }
  return reading
}

function readList(
  list: readonly unknown[],
  format: JsonFormat,
  fileName: string | undefined,
  slices: Slices,
): Promise<Reading> {
  if (format === 'slack-json') return readSlackJson(list, slices)
  if (format === 'pagerduty') return readPagerDuty(list, slices)
  return readObjects(list, fileName, slices)
}

/** Objects of a tool that is not known by name: whatever is called like a time and a text. */
async function readObjects(
  list: readonly unknown[],
  fileName: string | undefined,
  slices: Slices,
): Promise<Reading> {
  const reading = emptyReading(fileName ?? '')
  await slices.each(list, (value, index) => {
    const draft = readJsonRecord(value, index + 1)
    if (draft) reading.entries.push(draft)
    else rejectLine(reading, index + 1, jsonExcerpt(value), 'wrong-shape')
  })
  return reading
}

/** What is said of a text that was to be JSON and is not. */
export function unreadableJson(text: string): Reading {
  const reading = emptyReading('')
  if (text.trim() !== '') rejectLine(reading, 1, text, 'wrong-shape')
  return reading
}
