import { describe } from 'vitest'
import { storageContract } from '../contract/storage-contract.ts'
import { createMemoryStorage } from './memory-storage.ts'

describe('memory storage', () =>
  storageContract({
    open: async () => createMemoryStorage(),
    reopen: null,
    dispose: async () => {},
  }))
