import { LIMITS } from '@herringbone/shared/limits.ts'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { samplePerson } from '../storage/contract/samples.ts'
import { createMemoryStorage } from '../storage/memory/memory-storage.ts'
import { forgetStrangers } from './forget-strangers.ts'

test('who only gave a name is known for a week', async () => {
  const storage = createMemoryStorage()
  const stranger = samplePerson({ member: false, createdAt: 1_000 })
  await storage.people.put(stranger)
  const sweepAt = (time: number) =>
    forgetStrangers({ storage, log: pino({ level: 'silent' }), now: () => time })
  await sweepAt(1_000 + LIMITS.strangerMs)
  expect(await storage.people.get(stranger.id)).not.toBeNull()
  await sweepAt(1_001 + LIMITS.strangerMs)
  expect(await storage.people.get(stranger.id)).toBeNull()
})

test('all of them are forgotten, also more than go in one statement', async () => {
  const storage = createMemoryStorage()
  const strangers = Array.from({ length: LIMITS.strangersAtOnce + 1 }, () =>
    samplePerson({ member: false, createdAt: 0 }),
  )
  for (const one of strangers) await storage.people.put(one)
  const now = () => LIMITS.strangerMs + 1
  await forgetStrangers({ storage, log: pino({ level: 'silent' }), now })
  expect(await storage.people.getMany(strangers.map(({ id }) => id))).toEqual([])
})
