import { analyse } from '@herringbone/shared/methods/fault-tree/analyse.ts'
import { arbitraryTree } from '@herringbone/shared/methods/fault-tree/testing/arbitrary-tree.ts'
import { treeOf } from '@herringbone/shared/methods/fault-tree/testing/tree-of.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnswerer } from './answer.ts'
import { countSets, packSets, setAt } from './packed-sets.ts'

test('packed cut sets say the same, whatever the tree', () => {
  fc.assert(
    fc.property(arbitraryTree({}), (tree) => {
      const outcome = analyse(tree)
      if (!outcome.ok) throw new Error('arbitrary trees are valid')
      const packed = packSets(outcome.value.cutSets)
      const sets = Array.from({ length: countSets(packed) }, (_, at) => setAt(packed, at))
      expect(sets).toEqual(outcome.value.cutSets.sets)
    }),
    { numRuns: 60 },
  )
})

const ask = { tree: treeOf('T = or A B', 0.1), maxOrder: null, importance: false, effects: [] }

test('the importance is added when it is asked for, and not thrown away again', () => {
  const answer = createAnswerer()
  expect(answer({ ...ask, seq: 1 })).toMatchObject({ body: { value: { analysis: {} } } })
  const more = answer({ ...ask, seq: 2, importance: true })
  expect(more).toMatchObject({ body: { value: { analysis: { importance: [{}, {}] } } } })
  expect(answer({ ...ask, seq: 3 })).toMatchObject({ sameAnalysis: true })
})

test('problems are answered as they are', () => {
  const reply = createAnswerer()({ ...ask, seq: 1, tree: treeOf('T = xor A') })
  expect(reply.body).toEqual({
    ok: false,
    problems: [{ code: 'xor-needs-two-inputs', at: 'T', about: [] }],
  })
})
