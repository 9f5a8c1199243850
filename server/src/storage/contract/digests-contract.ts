import { newId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import type { DigestRow, FeedRow } from '../digests.ts'
import type { Storage } from '../storage.ts'
import { newPersonId } from './samples.ts'

const sampleDigest = (given: Partial<DigestRow> = {}): DigestRow => ({
  ...{ person: newPersonId(), address: 'ada@example.com', state: 'unconfirmed' },
  ...{ token: newId<'share'>(), locale: 'de', timeZone: 'Europe/Berlin', sentOn: '' },
  ...given,
})
const sampleFeed = (given: Partial<FeedRow> = {}): FeedRow => ({
  ...{ person: newPersonId(), tokenHash: newId<'share'>(), locale: 'en', timeZone: 'UTC' },
  ...{ createdAt: 5 },
  ...given,
})

export function digestsContract(current: () => Storage): void {
  test('a reader comes back as they were put, by who they are and by their token', async () => {
    const { digests } = current()
    const row = sampleDigest()
    expect(await digests.get(row.person)).toBeNull()
    await digests.put(row)
    expect(await digests.get(row.person)).toEqual(row)
    expect(await digests.byToken(row.token)).toEqual(row)
    expect(await digests.byToken('unknown')).toBeNull()
  })

  test('only those who have said yes, and not no, get letters', async () => {
    const { digests } = current()
    const row = sampleDigest()
    await digests.put(row)
    expect(await digests.readers()).toEqual([])
    await digests.put({ ...row, state: 'on', sentOn: '2025-12-01' })
    expect(await digests.readers()).toEqual([{ ...row, state: 'on', sentOn: '2025-12-01' }])
    await digests.put({ ...row, state: 'off' })
    expect(await digests.readers()).toEqual([])
    await digests.remove(row.person)
    expect(await digests.get(row.person)).toBeNull()
  })

  test('a feed has one address, and a new one ends the one before', async () => {
    const { digests } = current()
    const row = sampleFeed()
    await digests.putFeed(row)
    const next = { ...row, tokenHash: newId<'share'>(), createdAt: 9 }
    await digests.putFeed(next)
    expect(await digests.feedByHash(row.tokenHash)).toBeNull()
    expect(await digests.feedByHash(next.tokenHash)).toEqual(next)
    expect(await digests.feed(row.person)).toEqual(next)
    await digests.removeFeed(row.person)
    expect(await digests.feedByHash(next.tokenHash)).toBeNull()
    expect(await digests.feed(row.person)).toBeNull()
  })
}
