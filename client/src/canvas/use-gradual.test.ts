import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useGradual } from './use-gradual.ts'

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `e${index}`, urgent: index >= 50 }))

const open = (count: number) =>
  renderHook(({ count }) => useGradual(items(count), () => false).map(({ key }) => key), {
    initialProps: { count },
  })

beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('what is to be mounted', () => {
  test('first of all is mounted at once, also when it comes later', () => {
    expect(open(100).result.current).toHaveLength(100)
    const late = open(0)
    late.rerender({ count: 100 })
    expect(late.result.current).toHaveLength(100)
  })

  test('after that comes a few on each frame, the urgent first', () => {
    const { result, rerender } = open(1)
    rerender({ count: 100 })
    expect(result.current).toHaveLength(9)
    expect(result.current).toContain('e50')
    for (let frame = 0; frame < 12; frame++) act(() => vi.advanceTimersToNextFrame())
    expect(result.current).toHaveLength(100)
  })
})
