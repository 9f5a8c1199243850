import { type Storage, StorageUnavailable } from '../../src/storage/storage.ts'

export interface FailingStorage {
  storage: Storage
  /** From now on every write rejects with `StorageUnavailable`, as on a full disk; reads work. */
  fail(): void
  /** Writes work again. */
  recover(): void
  /** How many writes were refused so far. */
  refused(): number
}

/** A storage that can be told to have a full disk. */
export function failingStorage(inner: Storage): FailingStorage {
  let failing = false
  let refused = 0
  const guard =
    <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (!failing) return write(...args)
      refused++
      throw new StorageUnavailable(new Error('database or disk is full'))
    }
  const { docs, people, boards, members, invites, files } = inner
  return {
    storage: {
      docs: {
        ...docs,
        append: guard(docs.append),
        compact: guard(docs.compact),
        delete: guard(docs.delete),
      },
      people: { ...people, put: guard(people.put) },
      boards: { ...boards, create: guard(boards.create), project: guard(boards.project) },
      members: { ...members, put: guard(members.put) },
      invites: { ...invites, create: guard(invites.create), revoke: guard(invites.revoke) },
      files: { ...files, add: guard(files.add) },
      check: guard(() => inner.check()),
      close: () => inner.close(),
    },
    fail: () => {
      failing = true
    },
    recover: () => {
      failing = false
    },
    refused: () => refused,
  }
}
