import { marksOf } from '@herringbone/shared/methods/cause-marks.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { beforeAll, expect, test, vi } from 'vitest'
import { layCard, SMALL_CARD } from './lay-card.ts'

beforeAll(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
})

const cause: Cause = {
  ...{ id: 'a' as CauseId, text: 'Load of the sale', note: '', category: '', side: '' },
  ...{ status: 'possible', ruledOutBecause: '', rootBecause: null, order: 'a0', createdBy: '' },
}
const lay = (change: Partial<Cause>) => {
  const changed = { ...cause, ...change }
  const board = { events: {}, actions: {}, evidenceOf: {}, links: {} }
  return layCard(changed, marksOf(board, changed), 0, SMALL_CARD)
}

test('a cause that was ruled out says why, has room for it, and is read out with it', () => {
  const without = lay({ status: 'ruled-out' })
  const card = lay({ status: 'ruled-out', ruledOutBecause: 'Load was as usual' })
  expect(card.reason.join(' ')).toBe('Load was as usual')
  expect(card.height).toBeGreaterThan(without.height)
  expect(card.label).toBe('Load of the sale, ruled out, Load was as usual')
})

test('a long reason is cut on the card, and a reason of another status is not shown', () => {
  const long = lay({ status: 'ruled-out', ruledOutBecause: 'the logs say otherwise '.repeat(20) })
  expect(long.reason).toHaveLength(4)
  expect(long.reason[3]).toMatch(/ …$/)
  expect(lay({ ruledOutBecause: 'Load was as usual' }).reason).toEqual([])
})

test('marks that have no room beside each other stand in rows, and the card is higher', () => {
  const words = ({ rows }: ReturnType<typeof lay>) =>
    rows.map((row) => row.map((mark) => mark.words))
  const one = lay({})
  expect(words(one)).toEqual([['no evidence']])
  const root = lay({ rootBecause: '', status: 'supported' })
  expect(words(root)).toEqual([['supported by what?'], ['no action']])
  expect(root.height).toBe(one.height + 22)
})
