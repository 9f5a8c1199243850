// @vitest-environment node
import type {
  PlacedCause,
  PlacedCauses,
} from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import { shownCauses } from './shown-causes.ts'

const cause = (id: string, ...below: PlacedCause[]): PlacedCause => ({ id: id as CauseId, below })
const fish = (...causes: PlacedCause[]): PlacedCauses => ({
  bones: [{ category: 'bone' as CategoryId, causes }],
  tray: ['t' as CauseId],
  parentOf: new Map(),
})
const listed = (placed: PlacedCauses, ...folded: string[]) =>
  shownCauses(placed, new Set(folded)).bones[0]?.list.map(({ id, hidden }) => `${id} ${hidden}`)

test('causes are shown as they are read, what is below one right after it', () => {
  const placed = fish(cause('a', cause('b', cause('c')), cause('d')), cause('e'))
  expect(listed(placed)).toEqual(['a 0', 'b 0', 'c 0', 'd 0', 'e 0'])
  expect(shownCauses(placed, new Set()).tray.map(({ id }) => id)).toEqual(['t'])
})

test('what is folded says how many are below it', () => {
  const placed = fish(cause('a', cause('b', cause('c')), cause('d')), cause('e'))
  expect(listed(placed, 'cause:a')).toEqual(['a 3', 'e 0'])
  expect(listed(placed, 'category:bone')).toEqual([])
  expect(shownCauses(placed, new Set(['category:bone'])).bones[0]?.total).toBe(5)
})

test('a chain of 20,000 whys is no reason to fail', () => {
  let chain = cause('n0')
  for (let at = 1; at < 20_000; at++) chain = cause(`n${at}`, chain)
  expect(listed(fish(chain))).toHaveLength(20_000)
  expect(listed(fish(chain), 'cause:n19999')).toEqual(['n19999 19999'])
})
