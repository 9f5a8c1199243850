import type { Digests } from '../digests.ts'
import type { Tables } from './tables.ts'

export function memoryDigests({ digests, feeds }: Tables): Digests {
  const all = () => [...digests.values()]
  return {
    get: async (person) => structuredClone(digests.get(person) ?? null),
    byToken: async (token) => structuredClone(all().find((row) => row.token === token) ?? null),
    async put(row) {
      digests.set(row.person, { ...row })
    },
    async remove(person) {
      digests.delete(person)
    },
    readers: async () => structuredClone(all().filter(({ state }) => state === 'on')),
    feed: async (person) => structuredClone(feeds.get(person) ?? null),
    feedByHash: async (hash) =>
      structuredClone([...feeds.values()].find(({ tokenHash }) => tokenHash === hash) ?? null),
    async putFeed(row) {
      feeds.set(row.person, { ...row })
    },
    async removeFeed(person) {
      feeds.delete(person)
    },
  }
}
