import { isInstant } from '@herringbone/shared/model/event.ts'
import { expect, it } from 'vitest'
import { createSessionStore, serverNow } from './session-store.ts'

it('reads the clock of the server in whole milliseconds, as a document takes them', () => {
  const { store } = createSessionStore()
  store.setState({ clockOffset: -1_234.5 })
  const now = serverNow(store, 1_764_318_120_000)
  expect(isInstant(now)).toBe(true)
  expect(Math.abs(now - 1_764_318_118_765.5)).toBeLessThan(1)
})
