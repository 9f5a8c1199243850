import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { addOutcome } from '../../doc/edit-outcomes.ts'
import { readBoard } from '../../doc/read.ts'
import { fullBoard } from '../../doc/testing/full-board.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import { recordsOf } from '../../methods/board-fault-tree/testing/records.ts'
import { overlaps } from '../../methods/box.ts'
import type { Board } from '../../model/board.ts'
import type { CauseId } from '../../model/ids.ts'
import { EXPORT_WORDS } from '../export/words.ts'
import { fishbonePicture } from './fishbone-picture.ts'
import { type Picture, writePicture } from './picture.ts'
import { treePicture } from './tree-picture.ts'
import { whysPicture } from './whys-picture.ts'

const words = EXPORT_WORDS.en
const FULL = readBoard(fullBoard()).board
const PICTURES = { fishbonePicture, whysPicture, treePicture } as const
const MAKERS = Object.entries(PICTURES)

function drawn(make: (typeof PICTURES)[keyof typeof PICTURES], board: Board): Picture {
  const picture = make(board, words)
  if (!picture) throw new Error('nothing was drawn')
  return picture
}
const said = ({ cards }: Picture) => cards.map(({ lines }) => lines.join(' '))

test.each(MAKERS)('%s of a board on which nothing was said is none', (_name, make) => {
  const doc = seeded()
  addOutcome(doc, 'causes', { text: 'in no bone, below no why' })
  expect(make(readBoard(doc).board, words)).toBeNull()
})

describe.each(MAKERS)('%s', (_name, make) => {
  test('says what it is of, and is XML that needs nothing else', () => {
    const svg = writePicture(drawn(make, FULL))
    expect(svg).toMatch(/<title>[^<]*Customers could not pay<\/title>/)
    expect(svg).not.toMatch(/NaN|Infinity|undefined|href|style=/)
    const parser = new SaxesParser()
    parser.on('error', (error) => expect.unreachable(error.message))
    parser.write(svg).close()
  })

  test('is as wide as all that is in it, and nothing lies on anything', () => {
    const picture = drawn(make, FULL)
    const [x = 0, y = 0, width = 0, height = 0] =
      /viewBox="([^"]+)"/.exec(writePicture(picture))?.[1]?.split(' ').map(Number) ?? []
    const all = [...picture.cards, ...picture.signs]
    for (const [at, card] of all.entries()) {
      expect(card.x >= x && card.x + card.width <= x + width).toBe(true)
      expect(card.y >= y && card.y + card.height <= y + height).toBe(true)
      for (const other of all.slice(at + 1)) expect(overlaps(card, other)).toBe(false)
    }
  })

  test('takes any words as words', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('</text><script>alert(1)</script>', '&', '\u0000', '\ud800', '\uffff'),
    )
    fc.assert(
      fc.property(text, (evil) => {
        const cause = (id: string) => ({ ...FULL.causes[id as CauseId], text: evil })
        const causes = { ...FULL.causes, everywhere: cause('everywhere'), canary: cause('canary') }
        const svg = writePicture(drawn(make, { ...FULL, causes } as Board))
        expect(svg).not.toContain('<script')
        const parser = new SaxesParser()
        parser.on('error', (error) => expect.unreachable(error.message))
        parser.write(svg).close()
      }),
      { numRuns: 30 },
    )
  })
})

test('the fishbone has its bones by name, and says in words what is a root', () => {
  const picture = drawn(fishbonePicture, FULL)
  expect(said(picture)).toEqual(
    expect.arrayContaining(['Customers could not pay', 'People', 'Method']),
  )
  expect(picture.cards.filter(({ look }) => look === 'root')).toMatchObject([
    { caption: 'root cause' },
  ])
  expect(said(picture)).not.toContain('Load of the sale')
  const [effect, ...others] = picture.cards
  for (const { x, width } of others) expect(effect?.x).toBeGreaterThan(x + width)
})

test('the whys lead from the problem to the root', () => {
  const picture = drawn(whysPicture, FULL)
  expect(said(picture)).toEqual([
    'Customers could not pay',
    'The change went to all regions at once',
    'There is no staged rollout for config',
  ])
  const tops = picture.cards.map(({ y }) => y)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(picture.lines).toHaveLength(2)
})

test('the fault tree has a sign for each gate and event, and says how likely each is', () => {
  const picture = drawn(treePicture, FULL)
  expect(picture.signs.map(({ text }) => text)).toEqual(['≥1', '', ''])
  expect(picture.cards.map(({ caption }) => caption)).toEqual(['', 'p 0.25', '0'])
})

test('lines of the fault tree go around what is stacked, and past what stands beside an INHIBIT', () => {
  const inputs = [
    'top inhibit',
    'top beside',
    'top gate',
    'inhibit a',
    'inhibit b',
    'inhibit if if',
  ]
  const stack = ['c', 'd', 'e', 'f', 'g'].map((event) => `gate ${event}`)
  const events = ['beside', ...'abcdefg'].map((id) => [id, 'basic' as const])
  const tree = recordsOf(
    {
      top: 'or',
      inhibit: 'inhibit',
      gate: 'and',
      if: 'conditional',
      ...Object.fromEntries(events),
    },
    [...inputs, ...stack],
  )
  const { cards, lines } = drawn(treePicture, { ...FULL, ...tree, causes: {} } as Board)
  for (const { points } of lines) {
    for (let at = 2; at < points.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(at - 2, at + 2)
      const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)]
      const stretch = { x, y, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
      expect(cards.filter((card) => overlaps(stretch, card))).toEqual([])
    }
  }
})
