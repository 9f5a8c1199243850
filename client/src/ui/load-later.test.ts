import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadPatiently } from './load-later.ts'

const failed = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a part in a file of its own', () => {
  test('is waited for while the server is away', async () => {
    const load = vi.fn(failed) as unknown as ReturnType<typeof vi.fn<() => Promise<string>>>
    const part = loadPatiently(load, async () => false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(load.mock.calls.length).toBeGreaterThan(10)
    load.mockResolvedValue('there')
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await part).toBe('there')
  })

  test('that the server has not is an error at the second try, and not the first', async () => {
    const load = vi.fn(failed)
    const part = loadPatiently(load, async () => true)
    const told = expect(part).rejects.toThrow('Failed to fetch')
    await vi.advanceTimersByTimeAsync(0)
    expect(load).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(500)
    await told
    expect(load).toHaveBeenCalledTimes(2)
  })
})
