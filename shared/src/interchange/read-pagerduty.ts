import { isSafeUrl } from '../model/evidence.ts'
import { type Draft, emptyReading, jsonExcerpt, type Reading, rejectLine } from './draft.ts'
import { isObject, type JsonObject, textOf } from './json-record.ts'
import { readWholeStamp } from './read-stamp.ts'
import type { Slices } from './slices.ts'
import { laneByWords } from './suited-lane.ts'
import type { ItemEvidence, RejectedLine } from './types.ts'

const ENTRY_TYPE = /^[a-z_]{1,60}_log_entry(?:_reference)?$/

export function looksLikePagerDuty(list: readonly unknown[]): boolean {
  return list
    .slice(0, 50)
    .some((entry) => isObject(entry) && ENTRY_TYPE.test(textOf(entry, 'type')))
}

/** Reads log entries of incidents, newest or oldest first. */
export async function readPagerDuty(list: readonly unknown[], slices: Slices): Promise<Reading> {
  const reading = emptyReading('PagerDuty')
  await slices.each(list, (entry, index) => {
    const found = readEntry(entry, index + 1)
    if (typeof found !== 'string') reading.entries.push(found)
    else rejectLine(reading, index + 1, jsonExcerpt(entry), found)
  })
  return reading
}

function readEntry(entry: unknown, line: number): Draft | RejectedLine['reason'] {
  if (!isObject(entry) || !ENTRY_TYPE.test(textOf(entry, 'type'))) return 'wrong-shape'
  const createdAt = textOf(entry, 'created_at')
  const stamp = readWholeStamp(createdAt)
  if (!stamp) return createdAt ? 'unreadable-time' : 'no-time'
  const incident = isObject(entry.incident) ? textOf(entry.incident, 'summary') : ''
  const text = textOfEntry(entry, incident)
  if (text === '') return 'no-text'
  const id = textOf(entry, 'id')
  const isAlert = textOf(entry, 'type').startsWith('trigger')
  return {
    line,
    stamp,
    text,
    source: 'PagerDuty',
    suits: isAlert ? 'symptoms' : laneByWords(text, 'response'),
    evidence: linkOf(entry, incident),
    ...(id && { externalId: `pagerduty:${id}` }),
  }
}

/** What an entry says: a note its note, a trigger what it was about, the rest their summary. */
function textOfEntry(entry: JsonObject, incident: string): string {
  const summary = textOf(entry, 'summary')
  const type = textOf(entry, 'type')
  const channel = isObject(entry.channel) ? entry.channel : {}
  if (type.startsWith('annotate')) {
    return textOf(entry, 'note') || textOf(channel, 'summary') || summary
  }
  if (type.startsWith('trigger') && incident) return `${incident} (${summary || 'triggered'})`
  return summary
}

function linkOf(entry: JsonObject, title: string): ItemEvidence[] {
  const url = textOf(entry, 'html_url') || textOf(entry, 'self')
  if (!isSafeUrl(url)) return []
  return [title ? { kind: 'link', url, title } : { kind: 'link', url }]
}
