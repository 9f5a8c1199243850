import { beforeEach, expect, it } from 'vitest'
import { dismiss, dismissed, dismissKey, MOST_DISMISSED } from './dismissed.ts'

beforeEach(() => {
  localStorage.clear()
  dismissed.setState({ keys: [] })
})

const kept = (): unknown => JSON.parse(localStorage.getItem('hb.wording') ?? '[]')

it('keeps the newest and lets the oldest go', () => {
  for (let at = 0; at <= MOST_DISMISSED; at++) dismiss([`k${at}`])
  const { keys } = dismissed.getState()
  expect(keys).toHaveLength(MOST_DISMISSED)
  expect([keys[0], keys.at(-1)]).toEqual(['k1', `k${MOST_DISMISSED}`])
  expect(kept()).toEqual(keys)
})

it('keeps what another tab has put away meanwhile', () => {
  localStorage.setItem('hb.wording', JSON.stringify(['theirs']))
  dismiss(['ours'])
  expect(kept()).toEqual(['theirs', 'ours'])
})

it('tells texts and what they belong to apart, and holds none of their words', () => {
  const key = dismissKey('a', 'Nobody knew')
  expect(key).toMatch(/^[0-9a-z]+$/)
  expect(dismissKey('a', ' nobody  knew ')).toBe(key)
  expect(dismissKey('b', 'Nobody knew')).not.toBe(key)
  expect(dismissKey('a', 'Nobody knows')).not.toBe(key)
})
