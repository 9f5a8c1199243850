import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFaultTree } from '../../doc/add-fault-tree.ts'
import { readBoard } from '../../doc/read.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import { readMef } from '../../interchange/mef-read.ts'
import { writeMef } from '../../interchange/mef-write.ts'
import type { FaultTree } from '../fault-tree/model.ts'
import { arbitraryTree } from '../fault-tree/testing/arbitrary-tree.ts'
import { BAOBAB_1 } from '../fault-tree/testing/baobab1.ts'
import { treeOf } from '../fault-tree/testing/tree-of.ts'
import { exportTree } from './export-tree.ts'
import { fitImport } from './fit-import.ts'
import { recordsOf } from './testing/records.ts'

describe('a fault tree in a board and back', () => {
  test('whatever the tree, it comes back with its names, in one step, and through a file too', () => {
    fc.assert(
      fc.property(arbitraryTree({ known: false }), fc.boolean(), (tree, hasTime) => {
        const given = hasTime ? { ...tree, missionTime: 24 } : tree
        const { doc, board } = boardWith(given)
        let steps = 0
        doc.on('afterTransaction', () => steps++)
        expect(sorted(exportTree(board()))).toEqual(sorted(given))
        const reading = readMef(writeMef(exportTree(board())))
        expect(reading.ok && sorted(reading.tree)).toEqual(sorted(given))
        doc.transact(() => addFaultTree(doc, given, { replace: true }))
        expect(steps).toBe(1)
        expect(sorted(exportTree(board()))).toEqual(sorted(given))
      }),
      { numRuns: 60 },
    )
  })

  test('Baobab 1 keeps its names', () => {
    const tree = treeOf(BAOBAB_1, 0.01)
    expect(sorted(exportTree(boardWith(tree).board()))).toEqual(sorted(tree))
  })

  test('beside another tree it stands in the tray, and names that are taken are numbered', () => {
    const tree = treeOf('G1 = or E1 E2')
    const { doc, board } = boardWith(tree)
    const top = board().analysis.top
    doc.transact(() => addFaultTree(doc, tree, { replace: false }))
    expect(board().analysis.top).toBe(top)
    expect(exportTree(board()).gates.map(({ id }) => id)).toEqual(['G1', 'G1_2'])
  })

  test('what was made here gets short names, and an INHIBIT without a condition is an AND', () => {
    const records = recordsOf({ t: 'inhibit', a: 'basic', h: 'house' }, ['t a', 't h'])
    expect(exportTree(records)).toEqual({
      top: 'G1',
      gates: [{ id: 'G1', kind: 'and', inputs: ['E1', 'H1'], label: 't' }],
      events: [
        { id: 'E1', kind: 'basic', label: 'a' },
        { id: 'H1', kind: 'house', state: true, label: 'h' },
      ],
    })
  })
})

test('what cannot come as the file has it is named', () => {
  const fitted = fitImport({
    top: 'g',
    gates: [
      { id: 'g', kind: 'or', inputs: ['a', 'a', 'nowhere', 'k'] },
      { id: 'k', kind: 'atleast', k: 0, inputs: ['a'] },
    ],
    events: [{ id: 'a', kind: 'basic', label: 'x'.repeat(2_000) }],
    missionTime: -1,
  })
  expect(fitted.changes).toEqual([
    { code: 'undefined-input', at: 'g', about: 'nowhere' },
    { code: 'doubled-input', at: 'g', about: 'a' },
    { code: 'k-becomes-1', at: 'k', about: '0' },
    { code: 'label-cut', at: 'a', about: '' },
    { code: 'mission-time-dropped', at: '', about: '-1' },
  ])
  expect(fitted.tree.events).toContainEqual({ id: 'nowhere', kind: 'undeveloped' })
  expect(fitted.tooLarge).toBeNull()
})

function boardWith(tree: FaultTree) {
  const doc = seeded()
  doc.transact(() => addFaultTree(doc, fitImport(tree).tree, { replace: true }))
  return { doc, board: () => readBoard(doc).board }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const sorted = ({ gates, events, ...rest }: FaultTree) => ({
  ...rest,
  gates: [...gates].sort(byId),
  events: [...events].sort(byId),
})
