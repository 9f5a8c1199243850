import { LIMITS } from '@herringbone/shared/limits.ts'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { samplePerson } from '../storage/contract/samples.ts'
import { createMemoryStorage } from '../storage/memory/memory-storage.ts'
import { keepSweeping } from './keep-sweeping.ts'

test('strangers are forgotten also when the bin cannot be swept', async () => {
  const storage = createMemoryStorage()
  const stranger = samplePerson({ member: false, createdAt: 0 })
  await storage.people.put(stranger)
  const boards = {
    ...storage.boards,
    thrownAwayBefore: () => Promise.reject(new Error('the disk is full')),
  }
  const stop = keepSweeping({
    storage: { ...storage, boards },
    blobs: { delete: async () => {} },
    log: pino({ level: 'silent' }),
    now: () => LIMITS.strangerMs + 1,
  })
  await stop()
  expect(await storage.people.get(stranger.id)).toBeNull()
})
