import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTE_SIZE } from '../model/note.ts'
import { arrangeBoxes } from './arrange-boxes.ts'
import { type Box, overlaps } from './box.ts'
import { breakLines } from './break-lines.ts'
import { fitNote, NOTE_PADDING } from './fit-note.ts'
import { freeSpot } from './free-spot.ts'
import { isInsidePolygon } from './inside-polygon.ts'
import { packBoxes } from './pack-boxes.ts'
import { inReadingOrder } from './reading-order.ts'

/** Every sign half as wide as high, those of East Asia as wide as high. */
const measure = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u3000-\u9fff]/.test(sign) ? 1 : 0.5), 0)

const someText = fc.oneof(
  fc.string({ maxLength: 1_000, unit: 'grapheme' }),
  fc.lorem({ maxCount: 100 }),
  fc.webUrl(),
  fc.constant('設定変更が全リージョンに一度に展開された。'.repeat(40)),
  fc.constant('x'.repeat(1_000)),
  fc.constant('Donaudampfschifffahrtsgesellschaftskapitän '.repeat(20)),
)
const letters = (text: string) => text.replace(/\s+/g, '')

describe('a text on its note', () => {
  test('is there whole, and no line is wider than the note or below its edge', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const fit = fitNote(text, measure)
        expect(letters(fit.lines.join(''))).toBe(letters(text))
        const inner = fit.width - 2 * NOTE_PADDING
        for (const line of fit.lines) {
          // One sign alone may be wider than any note; a mark that must not begin a line hangs out.
          const hanging = /[、。，．：；？！）」』】〉》’”…ー]$/u.test(line) ? 2 : 0
          if (Array.from(line).length > 2) {
            expect((measure(line) - hanging) * fit.font).toBeLessThanOrEqual(inner)
          }
        }
        expect(fit.lines.length * fit.line).toBeLessThanOrEqual(fit.height - 2 * NOTE_PADDING + 0.1)
        expect(fit.font).toBeGreaterThanOrEqual(12)
      }),
    )
  })

  test('is large when short, smaller when long, and then the note grows', () => {
    const fits = [5, 12, 16, 40, 250].map((words) => fitNote('note '.repeat(words), measure))
    const fonts = fits.map(({ font }) => font)
    expect(fonts).toEqual(fonts.toSorted((a, b) => b - a))
    expect(fits[0]).toMatchObject({ ...NOTE_SIZE, font: 15 })
    expect(fits.at(-1)).toMatchObject({ width: 240, font: 12 })
    expect(fits.at(-1)?.height).toBeGreaterThan(300)
  })

  test('keeps the lines that were written', () => {
    expect(fitNote('one\ntwo\r\n\r\nthree\n', measure).lines).toEqual(['one', 'two', '', 'three'])
    expect(fitNote('', measure)).toMatchObject({ height: NOTE_SIZE.height, lines: [''] })
  })

  test('keeps together what a no-break space joins', () => {
    expect(breakLines('alert set at 10\u00a0s', 8, measure).lines).toEqual([
      'alert set at',
      '10\u00a0s',
    ])
    const pasted = breakLines('pasted\u00a0with such\u00a0spaces alone', 4, measure).lines
    expect(pasted.join('').replace(/\s/g, '')).toBe('pastedwithsuchspacesalone')
  })

  test('breaks addresses after what separates their parts', () => {
    const { lines } = breakLines('https://status.example.com/incidents/2025-11-28', 12, measure)
    expect(lines.join('')).toBe('https://status.example.com/incidents/2025-11-28')
    expect(lines.slice(0, -1).every((line) => /[/.-]$/.test(line))).toBe(true)
  })
})

const someBoxes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -2_000, max: 2_000 }),
      y: fc.integer({ min: -2_000, max: 2_000 }),
      width: fc.constantFrom(160, 240, 700),
      height: fc.constantFrom(104, 152, 400),
    }),
    { maxLength: 40 },
  )
  .map((boxes) => boxes.map((box, index) => ({ ...box, id: `b${index}` })))

function arranged<T extends Box & { id: string }>(boxes: readonly T[]): T[] {
  const places = new Map(arrangeBoxes(boxes).map((place) => [place.id, place]))
  return boxes.map((box) => ({ ...box, ...places.get(box.id) }))
}

describe('arranged boxes', () => {
  test('overlap nowhere', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        const after = arranged(boxes)
        for (const [index, box] of after.entries()) {
          for (const other of after.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
        }
      }),
    )
  })

  test('are read in the order in which they were read', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        const ids = inReadingOrder(boxes).map(({ id }) => id)
        expect(arrangeBoxes(boxes).map(({ id }) => id)).toEqual(ids)
        expect(inReadingOrder(arranged(boxes)).map(({ id }) => id)).toEqual(ids)
      }),
    )
  })

  test('that stand in rows already do not move', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((index) => ({
      ...{ id: `b${index}`, x: (index % 3) * 180, y: Math.floor(index / 3) * 130 },
      ...{ width: 160, height: 104 },
    }))
    expect(arranged(rows)).toEqual(rows)
  })
})

test('packed boxes overlap nowhere, and are about as broad as high', () => {
  fc.assert(
    fc.property(someBoxes, (boxes) => {
      const places = new Map(packBoxes(boxes).map((place) => [place.id, place]))
      const after = boxes.map((box) => ({ ...box, ...places.get(box.id) }))
      for (const [index, box] of after.entries()) {
        for (const other of after.slice(index + 1)) expect(overlaps(box, other)).toBe(false)
      }
    }),
  )
  const eight = Array.from({ length: 8 }, (_, index) => ({
    ...{ id: `b${index}`, x: index * 900, y: 0, ...NOTE_SIZE },
  }))
  expect(Math.max(...packBoxes(eight).map(({ x }) => x))).toBeLessThan(500)
})

describe('a free spot', () => {
  test('covers nothing while there is room around', () => {
    fc.assert(
      fc.property(someBoxes, (boxes) => {
        const wanted = { x: 0, y: 0, ...NOTE_SIZE }
        const spot = { ...wanted, ...freeSpot(boxes, wanted) }
        expect(boxes.some((box) => overlaps(box, spot))).toBe(false)
      }),
    )
  })

  test('is where it was asked for when nothing is there', () => {
    expect(freeSpot([], { x: 50, y: 50, width: 100, height: 100 })).toEqual({ x: 0, y: 0 })
  })
})

test('a point is within a drawn line or not', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 5 },
    { x: 0, y: 10 },
  ]
  expect(isInsidePolygon(corner, { x: 5, y: 2 })).toBe(true)
  expect(isInsidePolygon(corner, { x: 5, y: 8 })).toBe(false)
  expect(isInsidePolygon(corner, { x: 15, y: 2 })).toBe(false)
})
