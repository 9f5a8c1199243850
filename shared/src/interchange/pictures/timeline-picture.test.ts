import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { addEvent } from '../../doc/edit-events.ts'
import { readBoard } from '../../doc/read.ts'
import { fullBoard } from '../../doc/testing/full-board.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import type { LaneId } from '../../model/ids.ts'
import { EXPORT_WORDS } from '../export/words.ts'
import { timelinePicture } from './timeline-picture.ts'
import { rowsOf } from './timeline-rows.ts'

const draw = (doc = fullBoard()) => timelinePicture(readBoard(doc).board, EXPORT_WORDS.en, 'en')

describe('the timeline of a report', () => {
  test('has the facts, the milestones from the start of the impact on, and the axis', () => {
    const svg = draw() ?? ''
    expect(svg).toContain('Config v42 goes to all regions')
    expect(svg).toContain('impact started 08:21')
    expect(svg).toContain('detected +2 min')
    expect(svg).toContain('resolved +38 min')
    expect(svg).toMatch(/>08:\d\d</)
  })

  test('is not drawn of a single moment, or of none', () => {
    expect(draw(seeded())).toBeNull()
    const one = seeded()
    addEvent(one, { text: 'x', at: 5, lane: 'change' as LaneId })
    expect(draw(one)).toBeNull()
  })

  test('is well-formed and stays within its borders, whatever the facts say and whenever they were', () => {
    const fact = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      at: fc.integer({ min: -1e12, max: 4e12 }),
    })
    fc.assert(
      fc.property(fc.array(fact, { minLength: 2, maxLength: 40 }), (facts) => {
        const doc = seeded()
        for (const one of facts) addEvent(doc, { ...one, lane: 'change' as LaneId })
        const svg = draw(doc)
        if (svg === null) return
        const problems: Error[] = []
        const parser = new SaxesParser()
        parser.on('error', (error) => problems.push(error))
        parser.write(svg).close()
        expect(problems).toEqual([])
        for (const [, x = ''] of svg.matchAll(/cx="([^"]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x)).toBeLessThanOrEqual(760)
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('labels of one row never touch, and what finds no room has none', () => {
  const label = fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 1, max: 90 }),
  })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 20 }), (labels) => {
      const rows = rowsOf(labels, 3, 4)
      for (const [i, a] of labels.entries()) {
        for (const [j, b] of labels.entries()) {
          if (i >= j || rows[i] === -1 || rows[i] !== rows[j]) continue
          expect(a.x + a.width + 4 <= b.x || b.x + b.width + 4 <= a.x).toBe(true)
        }
      }
    }),
  )
})
