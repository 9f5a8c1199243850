import type { DocLog } from '../../src/storage/doc-log.ts'
import { createMemoryStorage } from '../../src/storage/memory/memory-storage.ts'
import type { Sessions } from '../../src/storage/sessions.ts'
import { type Storage, StorageUnavailable } from '../../src/storage/storage.ts'

export interface TestDisk {
  storage: Storage
  /** Appends and changes of sessions fail while this is true. */
  full: boolean
  /** Appends wait until `release` while this is true. */
  slow: boolean
  release(): void
  /** Numbers of documents per transaction that has succeeded. */
  readonly transactions: number[]
  loads: number
}

/** A storage in memory whose disk can be full or slow. */
export function createTestDisk(): TestDisk {
  const storage = createMemoryStorage()
  const held: (() => void)[] = []
  const disk: TestDisk = {
    storage: { ...storage, docs: testDocs(), sessions: testSessions() },
    full: false,
    slow: false,
    release() {
      for (const resolve of held.splice(0)) resolve()
    },
    transactions: [],
    loads: 0,
  }
  return disk

  function testSessions(): Sessions {
    const { sessions } = storage
    return {
      ...sessions,
      async commit(...change) {
        if (disk.full) throw new StorageUnavailable(new Error('no space left'))
        await sessions.commit(...change)
      },
    }
  }

  function testDocs(): DocLog {
    const { docs } = storage
    return {
      ...docs,
      async append(entries) {
        if (disk.full) throw new StorageUnavailable(new Error('no space left'))
        if (disk.slow) await new Promise<void>((resolve) => held.push(resolve))
        await docs.append(entries)
        disk.transactions.push(entries.length)
      },
      async load(name) {
        disk.loads += 1
        return docs.load(name)
      },
    }
  }
}
