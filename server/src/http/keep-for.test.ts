import { expect, it, vi } from 'vitest'
import { keepFor } from './keep-for.ts'

it('makes something once for all who ask within its time', async () => {
  let now = 0
  const make = vi.fn(async () => now)
  const read = keepFor<number>(100, 10, () => now)
  expect(await Promise.all([read('a', make), read('a', make)])).toEqual([0, 0])
  now = 99
  expect(await read('a', make)).toBe(0)
  now = 100
  expect(await read('a', make)).toBe(100)
  expect(make).toHaveBeenCalledTimes(2)
})

it('keeps only the youngest', async () => {
  const make = vi.fn(async () => 1)
  const read = keepFor<number>(100, 2, () => 0)
  for (const key of ['a', 'b', 'c']) await read(key, make)
  await read('c', make)
  expect(make).toHaveBeenCalledTimes(3)
  await read('a', make)
  expect(make).toHaveBeenCalledTimes(4)
})

it('does not keep what could not be made', async () => {
  const read = keepFor<number>(100, 2, () => 0)
  await expect(read('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await read('a', async () => 2)).toBe(2)
})
