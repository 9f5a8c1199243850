import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lazyPart, useLaterParts } from './load-later.ts'

const Part = () => null

/** A part that says when it is fetched. */
function registerPart() {
  const load = vi.fn(async () => ({ default: Part }))
  lazyPart(load)
  return load
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what nobody needs at first sight', () => {
  test('is fetched a while after the page, also when a part before it does not come', async () => {
    const away = registerPart().mockRejectedValue(new TypeError('Failed to fetch'))
    const there = registerPart()
    renderHook(useLaterParts)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(there).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(away).toHaveBeenCalledTimes(1)
    expect(there).toHaveBeenCalledTimes(1)
  })

  test('is not fetched when the page has been left by then', async () => {
    const load = registerPart()
    renderHook(useLaterParts).unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load).not.toHaveBeenCalled()
  })

  test('is not fetched for those who save data', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } })
    const load = registerPart()
    renderHook(useLaterParts)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load).not.toHaveBeenCalled()
  })
})
