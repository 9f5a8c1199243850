import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { Evidence } from '@herringbone/shared/model/evidence.ts'
import type { EventId, EvidenceId } from '@herringbone/shared/model/ids.ts'
import { foldText, foldWithStarts } from '../../../ui/fold-text.ts'

/** What of a board can be searched. */
export interface Searchable {
  events: Record<EventId, TimelineEvent>
  evidence: Record<EvidenceId, Evidence>
  evidenceOf: Record<EventId, EvidenceId[]>
}

// Records keep their identity until they change, so each is folded once and not on every letter.
const folded = new WeakMap<object, string>()

function foldedOnce(record: object, text: () => string): string {
  const known = folded.get(record)
  if (known !== undefined) return known
  const fresh = foldText(text())
  folded.set(record, fresh)
  return fresh
}

const ofEvidence = (item: Evidence): string =>
  foldedOnce(item, () => [item.title, item.text, item.url, item.file?.name ?? ''].join('\n'))

const ofEvent = (event: TimelineEvent): string =>
  foldedOnce(event, () => `${event.text}\n${event.source}`)

/** The words of a query; all of them must be found in an event or its evidence. */
export function queryWords(query: string): string[] {
  return foldText(query).split(' ').filter(Boolean)
}

/** Ids of the events that hold every word of the query, in time order. None for an empty query. */
export function matchEvents(board: Searchable, query: string): EventId[] {
  const words = queryWords(query)
  if (words.length === 0) return []
  const hits: TimelineEvent[] = []
  for (const event of Object.values<TimelineEvent>(board.events)) {
    const own = ofEvent(event)
    const left = words.filter((word) => !own.includes(word))
    const evidence = board.evidenceOf[event.id] ?? []
    const found = left.every((word) =>
      evidence.some((id) => {
        const item = board.evidence[id]
        return item !== undefined && ofEvidence(item).includes(word)
      }),
    )
    if (found) hits.push(event)
  }
  return hits.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map((event) => event.id)
}

/** A stretch of a text, and whether a word of the query was found there. */
export interface Stretch {
  text: string
  hit: boolean
}

/** Cuts a text at the places where words of the query stand. */
export function markHits(text: string, query: string): Stretch[] {
  const words = queryWords(query)
  if (words.length === 0 || text === '') return text === '' ? [] : [{ text, hit: false }]
  const { text: haystack, starts } = foldWithStarts(text)
  const marked = new Uint8Array(text.length)
  for (const word of words) {
    for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + 1)) {
      marked.fill(1, starts[at], endOf(starts, at + word.length, text))
    }
  }
  const stretches: Stretch[] = []
  let from = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[from]) continue
    stretches.push({ text: text.slice(from, at), hit: marked[from] === 1 })
    from = at
  }
  return stretches
}

/** A character that folds to several units is marked whole even if only its first one is hit. */
function endOf(starts: number[], after: number, text: string): number {
  const last = starts[after - 1] ?? text.length
  for (let at = after; at < starts.length; at++) {
    const start = starts[at]
    if (start !== undefined && start > last) return start
  }
  return text.length
}
