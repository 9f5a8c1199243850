import { expect, test } from 'vitest'
import { coveredBy } from './covered.ts'

const canvas = { top: 60, right: 1440, bottom: 900, left: 0 }
const bar = { top: 830, right: 1150, bottom: 888, left: 290 }
const none = { top: 0, right: 0, bottom: 0, left: 0 }

test('a bar costs the strip at the bottom, a panel in a corner the one at its side', () => {
  const panel = { top: 76, right: 1424, bottom: 420, left: 1160 }
  expect(coveredBy(canvas, [bar, panel])).toEqual({ ...none, bottom: 86, right: 296 })
})

test('what stands beside a canvas, or in place of it, covers nothing', () => {
  const list = { top: 60, right: 0, bottom: 900, left: -400 }
  expect(coveredBy(canvas, [list, canvas])).toEqual(none)
})
