import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { actionsContract } from './actions-contract.ts'
import { boardsContract } from './boards-contract.ts'
import { connectionsContract, deliveriesContract } from './deliveries-contract.ts'
import { digestsContract } from './digests-contract.ts'
import { docLogContract } from './doc-log-contract.ts'
import { durabilityContract } from './durability-contract.ts'
import { filesContract } from './files-contract.ts'
import { hooksContract } from './hooks-contract.ts'
import { invitesContract } from './invites-contract.ts'
import { libraryContract } from './library-contract.ts'
import { membersContract } from './members-contract.ts'
import { outcomesContract } from './outcomes-contract.ts'
import { peopleContract } from './people-contract.ts'
import { processReviewsContract } from './process-reviews-contract.ts'
import { reportsContract } from './reports-contract.ts'
import { sessionsContract } from './sessions-contract.ts'
import { templatesContract } from './templates-contract.ts'
import { workspaceContract } from './workspace-contract.ts'

/** What an adapter's test says about its adapter. */
export interface StorageSubject {
  /** An empty storage. */
  open(): Promise<Storage>
  /** Opens what `open` opened last once more, after a crash or a close; null when nothing persists. */
  reopen: (() => Promise<Storage>) | null
  dispose(): Promise<void>
}

/** What every storage promises; each adapter's test calls it once. */
export function storageContract(subject: StorageSubject): void {
  let storage: Storage
  const current = (): Storage => storage

  beforeEach(async () => {
    storage = await subject.open()
  })
  afterEach(async () => {
    await storage.close()
    await subject.dispose()
  })

  describe('docs', () => docLogContract(current))
  describe('people', () => peopleContract(current))
  describe('boards', () => boardsContract(current))
  describe('library', () => libraryContract(current))
  describe('members', () => membersContract(current))
  describe('invites', () => invitesContract(current))
  describe('files', () => filesContract(current))
  describe('process reviews', () => processReviewsContract(current))
  describe('templates', () => templatesContract(current))
  describe('workspace', () => workspaceContract(current))
  describe('outcomes', () => outcomesContract(current))
  describe('actions', () => actionsContract(current))
  describe('digests', () => digestsContract(current))
  describe('sessions', () => sessionsContract(current))
  describe('reports', () => reportsContract(current))
  describe('connections', () => connectionsContract(current))
  describe('hooks', () => hooksContract(current))
  describe('deliveries', () => deliveriesContract(current))
  const { reopen } = subject
  if (reopen) {
    describe('durability', () =>
      durabilityContract(current, async () => {
        storage = await reopen()
        return storage
      }))
  }

  test('a storage that can write says so, again and again', async () => {
    await expect(storage.check()).resolves.toBeUndefined()
    await expect(storage.check()).resolves.toBeUndefined()
  })
}
