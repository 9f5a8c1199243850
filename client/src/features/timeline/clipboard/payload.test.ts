import { PRECISIONS } from '@herringbone/shared/model/event.ts'
import type { FileId } from '@herringbone/shared/model/ids.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClipboardPayload, readPayload, writePayload } from './payload.ts'

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/)
const short = fc.string({ unit: 'grapheme', maxLength: 20 })

const evidence = fc.oneof(
  fc.record({
    kind: fc.constant('link' as const),
    title: short,
    text: fc.constant(''),
    url: fc.webUrl(),
    file: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    title: short,
    text: short,
    url: fc.constant(''),
    file: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    title: short,
    text: fc.constant(''),
    url: fc.constant(''),
    file: fc.record({
      id: id.map((text) => text as FileId),
      name: short,
      size: fc.nat(),
      type: fc.constant('image/png'),
    }),
  }),
)

const payload: fc.Arbitrary<ClipboardPayload> = fc.record({
  version: fc.constant(1 as const),
  board: id,
  events: fc.array(
    fc.record({
      text: short,
      at: fc.integer({ min: 0, max: 4e12 }),
      precision: fc.constantFrom(...PRECISIONS),
      source: short,
      lane: id,
      laneTitle: short,
      evidence: fc.array(evidence, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
})

const sample = fc.sample(payload, { numRuns: 1, seed: 7 })[0]

describe('clipboard payload', () => {
  it('comes back from the clipboard as it went there', () => {
    fc.assert(
      fc.property(payload, (copied) => {
        expect(readPayload(writePayload(copied))).toEqual(copied)
      }),
    )
  })

  it('refuses whatever another program put there, without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPayload(text)).toBeUndefined()
      }),
    )
  })

  it('refuses a link that would run code', () => {
    const event = sample?.events[0]
    const bad = { kind: 'link', title: '', text: '', url: 'javascript:alert(1)', file: null }
    const json = JSON.stringify({ ...sample, events: [{ ...event, evidence: [bad] }] })
    expect(readPayload(json)).toBeUndefined()
  })

  it('refuses a version that it does not know and an empty copy', () => {
    expect(readPayload(JSON.stringify({ ...sample, version: 2 }))).toBeUndefined()
    expect(readPayload(JSON.stringify({ ...sample, events: [] }))).toBeUndefined()
  })

  it('keeps nothing that it does not know of', () => {
    const json = JSON.stringify({ ...sample, __proto__: null, more: 'x' })
    expect(readPayload(json)).toEqual(sample)
  })
})
