import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { Evidence, EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import type { EventId, EvidenceId, LaneId } from '@herringbone/shared/model/ids.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markHits, matchEvents, type Searchable } from './match-events.ts'

const event = (id: string, text: string, at = 0, source = ''): TimelineEvent => ({
  id: id as EventId,
  text,
  at,
  precision: 'minute',
  lane: 'lane' as LaneId,
  source,
  importKey: '',
  importBatch: '',
  createdBy: '',
  editedBy: '',
})

const quote = (id: string, parent: string, title: string, text: string): Evidence => ({
  id: id as EvidenceId,
  parent: parent as EventId,
  kind: 'quote',
  title,
  text,
  url: '',
  file: null,
  order: 'a0',
  addedBy: '',
  addedAt: 0,
})

function board(events: TimelineEvent[], evidence: Evidence[] = []): Searchable {
  const evidenceOf: Record<EvidenceParent, EvidenceId[]> = {}
  for (const item of evidence) {
    evidenceOf[item.parent] = [...(evidenceOf[item.parent] ?? []), item.id]
  }
  return {
    events: Object.fromEntries(events.map((one) => [one.id, one])),
    evidence: Object.fromEntries(evidence.map((one) => [one.id, one])),
    evidenceOf,
  }
}

describe('matchEvents', () => {
  it('finds by text without regard to case and diacritics', () => {
    const found = board([event('a', 'Rückfall auf Straße'), event('b', 'nothing')])
    expect(matchEvents(found, 'RUCKFALL')).toEqual(['a'])
    expect(matchEvents(found, 'rückfall')).toEqual(['a'])
    expect(matchEvents(found, 'strasse')).toEqual(['a'])
  })

  it('finds by source, title of evidence and quoted lines', () => {
    const found = board(
      [event('a', 'one', 1, 'Slack'), event('b', 'two', 2)],
      [quote('q', 'b', 'gateway log', 'WARN pool=exhausted')],
    )
    expect(matchEvents(found, 'slack')).toEqual(['a'])
    expect(matchEvents(found, 'gateway')).toEqual(['b'])
    expect(matchEvents(found, 'pool=exhausted')).toEqual(['b'])
  })

  it('wants every word, wherever in the event or its evidence each stands', () => {
    const found = board(
      [event('a', 'payment slow'), event('b', 'payment fast')],
      [quote('q', 'a', '', 'timeout')],
    )
    expect(matchEvents(found, 'timeout payment')).toEqual(['a'])
    expect(matchEvents(found, 'timeout fast')).toEqual([])
  })

  it('answers in time order, and with nothing to an empty query', () => {
    const found = board([event('late', 'x', 5), event('early', 'x', 1)])
    expect(matchEvents(found, 'x')).toEqual(['early', 'late'])
    expect(matchEvents(found, '  ')).toEqual([])
  })
})

describe('markHits', () => {
  it('marks the characters that were found', () => {
    expect(markHits('Große Straße', 'strasse')).toEqual([
      { text: 'Große ', hit: false },
      { text: 'Straße', hit: true },
    ])
  })

  it('loses no character of the text, whatever is searched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          const parts = markHits(text, query)
          expect(parts.map((part) => part.text).join('')).toBe(text)
        },
      ),
    )
  })
})
