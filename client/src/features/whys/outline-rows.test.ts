import { expect, test } from 'vitest'
import { toggleFolded } from '../../canvas/graph/graph-view.ts'
import { outlineRows } from './outline-rows.ts'
import { openWhys, refOf } from './testing/small-whys.ts'

const written = (whys: ReturnType<typeof openWhys>) =>
  outlineRows(whys.scene()).map(
    ({ id, depth, isOpen, note }) =>
      `${depth} ${id}${isOpen === undefined ? '' : isOpen ? ' open' : ' closed'}${
        note === 'see above' ? ' again' : ''
      }`,
  )

test('each answer stands below its question, and a shared one is written out at the first', () => {
  expect(written(openWhys('problem>a problem>b a>c b>c c>d'))).toEqual([
    '0 problem open',
    '1 cause:a open',
    '2 cause:c open',
    '3 cause:d',
    '1 cause:b open',
    '2 cause:c again',
  ])
})

test('each line has a key of its own, also where one cause stands twice', () => {
  const rows = outlineRows(openWhys('problem>a problem>b a>c b>c').scene())
  const keys = rows.map(({ key, id }) => key ?? id)
  expect(new Set(keys).size).toBe(rows.length)
})

test('what is folded is closed, and what is below it is not listed', () => {
  const whys = openWhys('problem>a a>b b>c')
  toggleFolded('whys', refOf('a'))
  expect(written(whys)).toEqual(['0 problem open', '1 cause:a closed'])
})
