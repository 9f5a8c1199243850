import { describe, expect, test } from 'vitest'
import { fitNote } from '../methods/fit-note.ts'
import { guessWidth } from '../methods/guess-width.ts'
import type { NoteColor } from '../model/note.ts'
import { type Reveal, type RevealedDesk, revealNotes } from './reveal.ts'
import type { Bounds } from './reveal-grid.ts'
import { BEN, CAT } from './testing.ts'

const desk = (person: typeof BEN, color: NoteColor, ...texts: string[]): RevealedDesk => ({
  person,
  notes: texts.map((text) => ({ text, color })),
})
const desks = [desk(BEN, 'pink', 'one', ' \n ', 'two'), desk(CAT, 'blue', '', 'three')]
/** Draws the first of what is left, always. */
const inOrder = () => 0
const reveal = (given: Partial<Reveal> = {}) =>
  revealNotes({ desks, named: false, occupied: null, random: inOrder, ...given })

describe('revealing a silent round', () => {
  test('places what was written on, and no empty paper', () => {
    const texts = reveal().map(({ text }) => text)
    expect(texts.toSorted()).toEqual(['one', 'three', 'two'])
  })

  test('without names leaves nothing of the writers', () => {
    for (const { color, createdBy } of reveal()) {
      expect(color).toBe('yellow')
      expect(createdBy).toBe('')
    }
  })

  test('with names says who wrote each note, in their colours', () => {
    expect(reveal({ named: true }).every(({ signed }) => signed)).toBe(true)
    expect(reveal().some(({ signed }) => signed)).toBe(false)
    const notes = reveal({ named: true }).map(({ text, color, createdBy }) => ({
      text,
      color,
      createdBy,
    }))
    expect(notes).toContainEqual({ text: 'two', color: 'pink', createdBy: BEN })
    expect(notes).toContainEqual({ text: 'three', color: 'blue', createdBy: CAT })
  })

  test('draws the order across all desks', () => {
    const draws = [0.9, 0.2, 0]
    const drawn = reveal({ random: () => draws.shift() ?? 0 }).map(({ text }) => text)
    expect(drawn).toEqual(['three', 'one', 'two'])
  })

  test('of nothing places nothing', () => {
    expect(reveal({ desks: [] })).toEqual([])
  })
})

describe('the revealed notes stand', () => {
  const many = [desk(BEN, 'yellow', ...Array.from({ length: 40 }, (_, index) => `note ${index}`))]
  const boundsOf = (occupied: Bounds | null) => {
    const places = reveal({ desks: many, occupied }).map(({ at }) => at)
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)]
    return { left: Math.min(...xs), top: Math.min(...ys), columns: new Set(xs).size, places }
  }

  test('in rows as broad as a screen, none on another', () => {
    const { places, columns } = boundsOf(null)
    expect(new Set(places.map(String)).size).toBe(40)
    expect(columns).toBe(7)
  })

  test('apart also where long texts need larger papers', () => {
    const texts = Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0
        ? 'The alert waits for ten minutes of data before it fires. '.repeat(index)
        : 'p99',
    )
    const notes = reveal({ desks: [desk(BEN, 'yellow', ...texts)] }).map(({ at: [x, y], text }) => {
      const { width, height } = fitNote(text, guessWidth)
      return { left: x, top: y, right: x + width, bottom: y + height }
    })
    const covers = (a: Bounds, b: Bounds) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const covered = notes.filter((a, i) => notes.some((b, j) => i !== j && covers(a, b)))
    expect(covered).toEqual([])
  })

  test('below a broad canvas', () => {
    const { left, top } = boundsOf({ left: -100, top: -50, right: 3000, bottom: 700 })
    expect([left, top]).toEqual([-100, 772])
  })

  test('to the right of a tall one, and where the canvas ends below', () => {
    const tall = boundsOf({ left: 0, top: 10, right: 500, bottom: 3000 })
    expect([tall.left, tall.top]).toEqual([572, 10])
    const low = boundsOf({ left: 0, top: 99_500, right: 5000, bottom: 99_900 })
    expect([low.left, low.top]).toEqual([5072, 99_500])
  })
})
