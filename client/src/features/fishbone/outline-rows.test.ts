import { expect, test } from 'vitest'
import { toggleFolded } from '../../canvas/graph/graph-view.ts'
import { outlineRows } from './outline-rows.ts'
import { openFish } from './testing/small-fish.ts'

const written = (fish: ReturnType<typeof openFish>) =>
  outlineRows(fish.scene()).map(
    ({ id, depth, isOpen }) =>
      `${depth} ${id}${isOpen === undefined ? '' : isOpen ? ' open' : ' closed'}`,
  )

test('the list has the effect, each bone with its causes in order, and what is on no bone', () => {
  const fish = openFish('a@people-tail a1<a b@people-head z')
  expect(written(fish)).toEqual([
    '0 problem',
    '0 category:people open',
    '1 cause:a open',
    '2 cause:a1',
    '1 cause:b',
    '0 category:machine',
    '0 category:method',
    '0 category:material',
    '0 category:measurement',
    '0 category:environment',
    '0 tray',
    '1 cause:z',
  ])
})

test('what is folded on the canvas is closed in the list', () => {
  const fish = openFish('a@people-tail a1<a b@people-head')
  toggleFolded('fishbone', 'cause:a')
  expect(written(fish).slice(1, 4)).toEqual([
    '0 category:people open',
    '1 cause:a closed',
    '1 cause:b',
  ])
  toggleFolded('fishbone', 'category:people')
  expect(written(fish).slice(1, 3)).toEqual(['0 category:people closed', '0 category:machine'])
})

test('bones and the tray are named, and only causes and the effect can be written', () => {
  const rows = outlineRows(openFish('a@people-tail z').scene())
  const fixed = rows.filter(({ isFixed }) => isFixed).map(({ id }) => id)
  expect(fixed).toHaveLength(7)
  expect(fixed).not.toContain('cause:a')
  expect(rows.find(({ id }) => id === 'cause:a')?.note).toBe('no evidence')
})
