import { expect, test } from 'vitest'
import { type SavedFacts, savedState } from './saved-state.ts'

const saved: SavedFacts = {
  connection: { status: 'online' },
  isSettled: true,
  kept: 0,
  storage: 'ok',
  wasOnline: true,
}
const given = (facts: Partial<SavedFacts>) => savedState({ ...saved, ...facts })

test('saved is said only online, with everything settled and a disk that works', () => {
  expect(given({})).toEqual({ status: 'saved' })
  expect(given({ isSettled: false, kept: 1 })).toEqual({ status: 'saving' })
  expect(given({ storage: 'failing' })).toEqual({ status: 'failing', kept: 0 })
  expect(given({ connection: { status: 'offline', retryAt: 5 } }).status).toBe('offline')
  expect(given({ connection: { status: 'ended', code: 4401 }, kept: 2 })).toEqual({
    status: 'offline',
    kept: 2,
  })
})

test('the first connecting is no offline, unless something waits already', () => {
  const first = {
    connection: { status: 'connecting' },
    wasOnline: false,
    isSettled: false,
  } as const
  expect(given(first)).toEqual({ status: 'saving' })
  expect(given({ ...first, kept: 1 })).toEqual({ status: 'offline', kept: 1 })
  expect(given({ ...first, wasOnline: true })).toEqual({ status: 'offline', kept: 0 })
})
