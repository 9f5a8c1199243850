import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { NOTE_COLORS } from '../model/note.ts'
import { type RevealedDesk, revealNotes } from './reveal.ts'
import { personNamed } from './testing.ts'

/** Ids of writers that no text can hold by chance. */
const writer = fc.integer({ min: 0, max: 1e9 }).map((number) => personNamed(`writer<${number}>`))
const note = fc.record({
  text: fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('', '  ', 'same', 'same')),
  color: fc.constantFrom(...NOTE_COLORS),
})
const desks: fc.Arbitrary<RevealedDesk[]> = fc.uniqueArray(
  fc.record({ person: writer, notes: fc.array(note, { maxLength: 12 }) }),
  { selector: ({ person }) => person, maxLength: 12 },
)
const coordinate = fc.integer({ min: -LIMITS.canvasExtent, max: LIMITS.canvasExtent })
const occupied = fc.option(
  fc
    .tuple(coordinate, coordinate, fc.nat(20_000), fc.nat(20_000))
    .map(([left, top, width, height]) => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    })),
)
/** What a source of chance may give. */
const draws = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
const given = fc
  .record({ desks, named: fc.boolean(), occupied, draws })
  .map(({ draws: stream, ...others }) => ({
    ...others,
    random: () => stream.next().value ?? 0,
  }))

const written = (all: readonly RevealedDesk[]) =>
  all.flatMap(({ person, notes }) =>
    notes.filter(({ text }) => text.trim() !== '').map(({ text }) => ({ person, text })),
  )

describe('whatever is on the desks, a reveal', { timeout: 60_000 }, () => {
  test('loses no note and doubles none', () => {
    fc.assert(
      fc.property(given, (reveal) => {
        const notes = revealNotes(reveal)
        const texts = notes.map(({ text }) => text).toSorted()
        expect(texts).toEqual(
          written(reveal.desks)
            .map(({ text }) => text)
            .toSorted(),
        )
        expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
      }),
    )
  })

  test('without names has nothing of any writer anywhere', () => {
    fc.assert(
      fc.property(given, (reveal) => {
        const revealed = JSON.stringify(revealNotes({ ...reveal, named: false }))
        for (const { person } of reveal.desks) expect(revealed).not.toContain(person)
        expect(revealed).not.toMatch(/"color":"(?!yellow")/)
      }),
    )
  })

  test('with names keeps each note with its writer', () => {
    fc.assert(
      fc.property(given, (reveal) => {
        const notes = revealNotes({ ...reveal, named: true })
        const known = notes.map(({ createdBy, text }) => `${createdBy} ${text}`).toSorted()
        const expected = written(reveal.desks).map(({ person, text }) => `${person} ${text}`)
        expect(known).toEqual(expected.toSorted())
      }),
    )
  })

  test('puts no note on another, nor on what was there', () => {
    fc.assert(
      fc.property(given, ({ occupied: there, ...reveal }) => {
        const inside = there && there.right < 50_000 && there.bottom < 50_000 ? there : null
        const places = revealNotes({ ...reveal, occupied: inside }).map(({ at }) => at)
        expect(new Set(places.map(String)).size).toBe(places.length)
        for (const [x, y] of places) {
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(LIMITS.canvasExtent)
          if (inside) expect(x >= inside.right || y >= inside.bottom).toBe(true)
        }
      }),
    )
  })

  test('draws the same order from the same chance', () => {
    fc.assert(
      fc.property(
        desks,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (all, chance) => {
          const order = () => {
            const rest = [...chance]
            const random = () => rest.shift() ?? 0
            return revealNotes({ desks: all, named: false, occupied: null, random })
          }
          const plain = (notes: ReturnType<typeof order>) => notes.map(({ id: _, ...note }) => note)
          expect(plain(order())).toEqual(plain(order()))
        },
      ),
    )
  })
})
