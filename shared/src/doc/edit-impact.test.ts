import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { FigureId } from '../model/ids.ts'
import { addEvidence } from './edit-evidence.ts'
import {
  addFigure,
  addStakeholder,
  changeFigure,
  changeStakeholder,
  deleteFigure,
  deleteStakeholder,
  impactText,
  setAmount,
  setTold,
} from './edit-impact.ts'
import { rootOf } from './names.ts'
import { byOrder } from './order.ts'
import { readBoard, readRecord } from './read.ts'
import { stageOfRecord } from './stage-of-record.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const F = 'f1' as FigureId

describe('a figure of the impact', () => {
  test('has a number with its range, unit and source, and evidence of its own', () => {
    const doc = seeded()
    const text = 'customers who could not pay'
    addFigure(doc, { id: F, kind: 'customers', text, value: 1200, low: 1000, high: 1500 })
    changeFigure(doc, F, { unit: 'customers', source: 'billing export' })
    const piece = addEvidence(doc, { parent: F, kind: 'quote', text: '1200 rows', addedAt: 5 })
    expect(readRecord(doc, 'figures', F)).toMatchObject({
      ...{ kind: 'customers', text, value: 1200, low: 1000, high: 1500 },
      ...{ unit: 'customers', source: 'billing export' },
    })
    expect(readRecord(doc, 'evidence', piece)?.parent).toBe(F)
    expect(stageOfRecord(doc, 'evidence', piece)).toBe('impact')
  })

  test('may be unknown but for its range', () => {
    const doc = seeded()
    addFigure(doc, { id: F, kind: 'revenue', unit: '€' })
    expect(readRecord(doc, 'figures', F)).toMatchObject({ value: null, low: null, high: null })
    changeFigure(doc, F, { source: 'x'.repeat(1_000) })
    expect(readRecord(doc, 'figures', F)?.source).toHaveLength(LIMITS.sourceChars)
    setAmount(doc, F, { value: null, low: 0, high: 5e4 })
    expect(readRecord(doc, 'figures', F)).toMatchObject({ value: null, low: 0, high: 50_000 })
  })

  test.each([
    [[5, 9, 1], { value: 5, low: 1, high: 9 }],
    [['5', Number.NaN, {}], { value: null, low: null, high: null }],
    ['many', { value: null, low: null, high: null }],
  ])('whose amount is %j is read as far as it makes sense', (amount, expected) => {
    const doc = seeded()
    addFigure(doc, { id: F, kind: 'other' })
    const record = rootOf(doc, 'figures').get(F)
    if (record instanceof Y.Map) record.set('amount', amount)
    expect(readRecord(doc, 'figures', F)).toMatchObject(expected)
  })

  test('that two people fill in at once has what each of them wrote', () => {
    const parts = fc.subarray(['value', 'low', 'high'] as const, { minLength: 1, maxLength: 2 })
    const number = fc.option(fc.nat(99))
    const stored = fc.option(fc.tuple(number, number, number))
    fc.assert(
      fc.property(parts, fc.nat(99), fc.nat(99), stored, (adas, mine, theirs, before) => {
        const { ada, ben } = twoDocs()
        addFigure(ada, { id: F, kind: 'requests' })
        const record = rootOf(ada, 'figures').get(F)
        const [value, low, high] = before ?? []
        const range = [low, high].toSorted((a, b) => Number(a) - Number(b))
        // As documents of before have it.
        if (before && record instanceof Y.Map) record.set('amount', [value, ...range])
        meet(ada, ben)
        const all = ['value', 'low', 'high'] as const
        const of = (keys: readonly string[], number: number) =>
          Object.fromEntries(keys.map((key) => [key, number]))
        const [hers, his] = [
          of(adas, mine),
          of(
            all.filter((key) => !adas.includes(key)),
            theirs,
          ),
        ]
        setAmount(ada, F, hers)
        setAmount(ben, F, his)
        const written = { ...hers, ...his }
        meet(ada, ben)
        const read = readRecord(ada, 'figures', F)
        expect(readRecord(ben, 'figures', F)).toEqual(read)
        expect(read?.value).toBe(written.value)
        expect(new Set([read?.low, read?.high])).toEqual(new Set([written.low, written.high]))
      }),
    )
  })

  test('whose range stands the wrong way round takes the end that is set as the one that is seen', () => {
    const doc = seeded()
    addFigure(doc, { id: F, kind: 'requests', low: 9, high: 1 })
    setAmount(doc, F, { low: 2 })
    expect(readRecord(doc, 'figures', F)).toMatchObject({ low: 2, high: 9 })
    setAmount(doc, F, { high: null })
    expect(readRecord(doc, 'figures', F)).toMatchObject({ low: 2, high: null })
  })

  test('of which one writes the number takes no end from another, also where both are turned', () => {
    const [ada, ben] = [seeded(), seeded()]
    addFigure(ada, { id: F, kind: 'requests', low: 9, high: 1 })
    meet(ada, ben)
    ada.clientID = 2
    ben.clientID = 1
    setAmount(ada, F, { value: 5 })
    setAmount(ben, F, { high: 20 })
    meet(ada, ben)
    expect(readRecord(ada, 'figures', F)).toMatchObject({ value: 5, low: 1, high: 20 })
  })

  test('of a board of before keeps each part until it is written, and gets it back by undo', () => {
    const doc = seeded()
    addFigure(doc, { id: F, kind: 'requests' })
    const record = rootOf(doc, 'figures').get(F)
    if (record instanceof Y.Map) record.set('amount', [5, 1, 9])
    const undo = new Y.UndoManager([rootOf(doc, 'figures')])
    setAmount(doc, F, { value: null })
    expect(readRecord(doc, 'figures', F)).toMatchObject({ value: null, low: 1, high: 9 })
    undo.undo()
    expect(readRecord(doc, 'figures', F)).toMatchObject({ value: 5, low: 1, high: 9 })
  })

  test('is deleted', () => {
    const doc = seeded()
    addFigure(doc, { id: F, kind: 'other' })
    deleteFigure(doc, F)
    expect(readBoard(doc).board.figures).toEqual({})
  })
})

test('stakeholders stand in the order of their making, and were told or not', () => {
  const doc = seeded()
  const support = addStakeholder(doc, 'Support')
  const customers = addStakeholder(doc, 'All customers', 'status page')
  changeStakeholder(doc, support, { contact: '#support' })
  impactText(doc, 'stakeholders', support)?.insert(7, ' team')
  setTold(doc, support, 77)
  const read = () => Object.values(readBoard(doc).board.stakeholders).sort(byOrder)
  expect(read()).toMatchObject([
    { id: support, text: 'Support team', contact: '#support', toldAt: 77 },
    { id: customers, text: 'All customers', contact: 'status page', toldAt: 0 },
  ])
  setTold(doc, support, null)
  deleteStakeholder(doc, customers)
  expect(read()).toMatchObject([{ id: support, toldAt: 0 }])
})
