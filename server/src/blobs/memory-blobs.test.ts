import { describe } from 'vitest'
import { blobsContract } from './blobs-contract.ts'
import { createMemoryBlobs } from './memory-blobs.ts'

describe('blobs in memory', () => blobsContract(async () => createMemoryBlobs()))
