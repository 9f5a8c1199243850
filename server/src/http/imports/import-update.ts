import { addLane } from '@herringbone/shared/doc/edit-lanes.ts'
import { importKeys } from '@herringbone/shared/doc/import-keys.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { byOrder } from '@herringbone/shared/doc/order.ts'
import { readRecord } from '@herringbone/shared/doc/read.ts'
import {
  type AddImportOptions,
  addImportItems,
} from '@herringbone/shared/interchange/add-import.ts'
import type { ImportItem } from '@herringbone/shared/interchange/types.ts'
import type { Lane } from '@herringbone/shared/model/lane.ts'
import * as Y from 'yjs'

/** What of a board decides about an import. */
export interface ImportTarget {
  lanes: Lane[]
  /** Keys of the events that it has from imports. */
  keys: ReadonlySet<string>
}

export function readTarget(doc: Y.Doc): ImportTarget {
  const lanes = [...rootOf(doc, 'lanes').keys()].flatMap((id) => readRecord(doc, 'lanes', id) ?? [])
  return { lanes: lanes.sort(byOrder), keys: importKeys(doc) }
}

export interface ImportCounts {
  added: number
  /** The board had them already. */
  duplicates: number
  /** The person left them out. */
  excluded: number
}

/**
 * The update that adds these items to a board. It is made beside the document: what an import adds
 * are new records under new ids, which need nothing of what is there, and a board with thousands of
 * events would have to be copied for every portion otherwise.
 */
export function importUpdate(
  items: readonly ImportItem[],
  { lanes, keys }: ImportTarget,
  options: AddImportOptions,
): { update: Uint8Array | null; counts: ImportCounts } {
  const fresh = items.filter(({ key }) => !keys.has(key))
  const scratch = new Y.Doc()
  // The lanes are only looked up: as another client's they stay out of what is sent.
  for (const { id, title, color } of lanes) addLane(scratch, { id, title, color })
  const before = Y.encodeStateVector(scratch)
  scratch.clientID = new Y.Doc().clientID
  const done = scratch.transact(() => addImportItems(scratch, fresh, options))
  const update = done.added.length > 0 ? Y.encodeStateAsUpdate(scratch, before) : null
  scratch.destroy()
  const duplicates = items.length - fresh.length + done.duplicates
  return { update, counts: { added: done.added.length, duplicates, excluded: done.excluded } }
}
