import { LIMITS } from '../limits.ts'
import { isTimeZone } from '../time/zone.ts'
import type { Draft, Entry, Reading } from './draft.ts'
import { rejectLine } from './draft.ts'
import { createKeys } from './import-key.ts'
import { readText } from './read-text.ts'
import { gatherFacts, TimeResolver } from './resolve-times.ts'
import { createSlices, type Slices } from './slices.ts'
import type {
  ImportFormat,
  ImportItem,
  ImportOptions,
  ImportPlan,
  ItemEvidence,
  OnProgress,
} from './types.ts'

/** Walks over the text: reading the lines, settling their times. */
const STEPS = 2

/**
 * Finds the events in a text. Throws for no text whatever: what cannot be read is among
 * `rejected`, and what could be read wrongly is asked in `questions` and left out until then.
 * Rejects only with what `onProgress` rejects with, which is how to stop it.
 */
export async function planImport(
  text: string,
  options: ImportOptions,
  onProgress?: OnProgress,
): Promise<ImportPlan> {
  const slices = createSlices(STEPS, onProgress)
  const timeZone = isTimeZone(options.timeZone) ? options.timeZone : 'UTC'
  const { format, reading } = await readText(normalise(text), options, slices)
  return settle(reading, format, { ...options, timeZone }, slices)
}

function normalise(text: string): string {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text
  return content.includes('\r') ? content.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : content
}

/** The same for what has been read already. */
export function planReading(
  reading: Reading,
  format: ImportFormat,
  options: ImportOptions,
): Promise<ImportPlan> {
  const timeZone = isTimeZone(options.timeZone) ? options.timeZone : 'UTC'
  return settle(reading, format, { ...options, timeZone }, createSlices(1, undefined))
}

async function settle(
  reading: Reading,
  format: ImportFormat,
  options: ImportOptions,
  slices: Slices,
): Promise<ImportPlan> {
  const resolver = new TimeResolver(options, gatherFacts(reading.entries))
  const keyOf = createKeys()
  const items: ImportItem[] = []
  let waiting = reading.waiting
  await slices.each<Entry>(reading.entries, (entry) => {
    if ('day' in entry) return resolver.markDay(entry.day)
    const key = keyOf(entry) // before anything is left out: counts of identical lines stay the same
    const resolved = resolver.resolve(entry.stamp)
    if (resolved === 'unreadable') {
      rejectLine(reading, entry.line, entry.text, 'unreadable-time')
    } else if ('waitsFor' in resolved) {
      waiting++
    } else {
      items.push({ ...itemOf(entry, reading.defaultSource), key, ...resolved })
    }
  })
  reading.rejected.sort((a, b) => a.line - b.line)
  const { rejected, csv } = reading
  const questions = [...reading.questions, ...resolver.questions]
  const { assumed } = resolver
  return { format, items, rejected, waiting, assumed, questions, ...(csv && { csv }) }
}

function itemOf(draft: Draft, defaultSource: string): Omit<ImportItem, 'key' | 'at'> {
  const { line, stamp, lane, suits } = draft
  const tooLong = draft.text.length > LIMITS.eventTextChars
  const whole: ItemEvidence = { kind: 'quote', text: draft.text.slice(0, LIMITS.quoteChars) }
  const isQuoted = draft.evidence.some(({ kind }) => kind === 'quote')
  return {
    line,
    precision: stamp.precision,
    text: tooLong ? `${draft.text.slice(0, LIMITS.eventTextChars - 1)}…` : draft.text,
    source: (draft.source || defaultSource).slice(0, LIMITS.sourceChars),
    suits,
    evidence: tooLong && !isQuoted ? [...draft.evidence, whole] : draft.evidence,
    ...(lane && { lane }),
  }
}
