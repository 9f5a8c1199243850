import { render, renderHook } from '@testing-library/react'
import { createElement, Suspense } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fetchPart, lazyPart, loadPatiently, useNextParts } from './load-later.ts'

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

describe('parts that are likely to be opened next', () => {
  const nothing = { default: () => null }

  test('are fetched one after another, when what is shown is there and there is nothing else to do', async () => {
    const asked: string[] = []
    const gate = Promise.withResolvers<typeof nothing>()
    const part = (name: string, comes: Promise<typeof nothing>) =>
      lazyPart(() => {
        asked.push(name)
        return comes
      })
    const next = [part('first', gate.promise), part('second', Promise.resolve(nothing))]
    const { rerender } = renderHook((isShown) => useNextParts(next, isShown), {
      initialProps: false,
    })
    await vi.advanceTimersByTimeAsync(10_000)
    rerender(true)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toEqual(['first'])
    gate.resolve(nothing)
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toEqual(['first', 'second'])
  })

  test('come after what somebody waits for', async () => {
    const ahead = vi.fn(async () => nothing)
    const gate = Promise.withResolvers<typeof nothing>()
    const Opened = lazyPart(() => gate.promise)
    const next = [lazyPart(ahead)]
    renderHook(() => useNextParts(next, true))
    render(createElement(Suspense, null, createElement(Opened)))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(ahead).not.toHaveBeenCalled()
    gate.resolve(nothing)
    await vi.advanceTimersByTimeAsync(0)
    expect(ahead).toHaveBeenCalledTimes(1)
  })

  test('are there at once when they are asked for by name', async () => {
    const load = vi.fn(async () => nothing)
    fetchPart(lazyPart(load))
    expect(load).toHaveBeenCalledTimes(1)
    const broken = vi.fn(failed)
    fetchPart(lazyPart(broken))
    await vi.advanceTimersByTimeAsync(1_000) // nothing is thrown that nobody catches
    expect(broken).toHaveBeenCalled()
  })

  test('are not fetched any more by who has gone elsewhere, or saves data', async () => {
    const load = vi.fn(async () => nothing)
    const next = [lazyPart(load)]
    renderHook(() => useNextParts(next, true)).unmount()
    vi.stubGlobal('navigator', { connection: { saveData: true } })
    renderHook(() => useNextParts(next, true))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(load).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })
})
