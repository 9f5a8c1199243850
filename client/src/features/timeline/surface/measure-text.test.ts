import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countLines, forgetMeasures } from './measure-text.ts'

const measureText = vi.fn((text: string) => ({ width: 7 * text.length }))

beforeEach(() => {
  const context = { measureText } as never // all of a context that is asked for
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context)
})
afterEach(() => {
  forgetMeasures()
  measureText.mockClear()
})

describe('the lines of a card', () => {
  test('are as many as the words need, up to three', () => {
    expect(countLines('deploy')).toBe(1)
    expect(countLines('deploy of the checkout service')).toBe(2)
    expect(countLines('one word '.repeat(40))).toBe(3)
    expect(countLines('first\nsecond')).toBe(2)
  })

  test('break a word that is wider than a card', () => {
    expect(countLines('x'.repeat(30))).toBe(2)
  })

  test('of a thousand texts that differ in a number are found from few measures', () => {
    for (let line = 0; line < 1000; line++) countLines(`pod restarted (#${line})`)
    expect(measureText.mock.calls.length).toBeLessThan(20)
  })
})
