import { expect, it } from 'vitest'
import { RateLimit } from './rate-limit.ts'

const start = Date.UTC(2025, 10, 28)

function makeLimit(limit: number, maxKeys = 100) {
  const clock = { time: start }
  const windowMs = 60_000
  return { clock, limit: new RateLimit({ limit, windowMs, now: () => clock.time, maxKeys }) }
}

it('lets through as many as the limit, and counts each key by itself', () => {
  const { limit } = makeLimit(3)
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false])
  expect(limit.take('b')).toBe(true)
})

it('slides: half a window later half of what was before still counts', () => {
  const { clock, limit } = makeLimit(10)
  for (let i = 0; i < 10; i++) limit.take('a')
  clock.time += 90_000
  const taken = Array.from({ length: 10 }, () => limit.take('a')).filter(Boolean)
  expect(taken).toHaveLength(5)
})

it('forgets after two windows', () => {
  const { clock, limit } = makeLimit(1)
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
  clock.time += 120_000
  expect(limit.take('a')).toBe(true)
})

it('a refused try does not make the wait longer', () => {
  const { clock, limit } = makeLimit(1)
  limit.take('a')
  for (let i = 0; i < 100; i++) limit.take('a')
  clock.time += 120_000
  expect(limit.take('a')).toBe(true)
})

it('gives back what turned out not to count', () => {
  const { limit } = makeLimit(1)
  limit.take('a')
  limit.giveBack('a')
  expect(limit.take('a')).toBe(true)
  limit.giveBack('unknown')
})

it('keeps a bounded number of keys, the recently used ones', () => {
  const { limit } = makeLimit(1, 2)
  limit.take('a')
  limit.take('b')
  limit.take('a') // refused, and used
  limit.take('c')
  expect(limit.size).toBe(2)
  expect(limit.take('a')).toBe(false)
  expect(limit.take('b')).toBe(true)
})
