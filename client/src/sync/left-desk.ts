import { type DeskNote, readDesk } from '@herringbone/shared/doc/desk.ts'
import * as Y from 'yjs'
import {
  type DeskKey,
  deskName,
  ON_DISK_KEY,
  readOnDisk,
  unlistDesk,
  unsentOf,
} from './desk-memory.ts'
import { forgetDoc, openDocCache } from './offline-cache.ts'

/** What this device keeps of a desk and is not known to have reached the server. */
export async function readLeftDesk(key: DeskKey): Promise<DeskNote[]> {
  const desk = new Y.Doc()
  const cache = openDocCache(deskName(key), desk)
  await cache.loaded
  const onDisk = readOnDisk(await cache.get(ON_DISK_KEY))
  const notes = unsentOf(readDesk(desk), onDisk)
  cache.close()
  desk.destroy()
  return notes
}

/** The writer has what they want of it: the device keeps it no longer. */
export function forgetLeftDesk(key: DeskKey): void {
  unlistDesk(key)
  void forgetDoc(deskName(key))
}
