import type { ImportUndone } from '@herringbone/shared/api/imports.ts'
import { deleteEvents } from '@herringbone/shared/doc/edit-events.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { readMilestones, readRecord } from '@herringbone/shared/doc/read.ts'
import type { EventId, ImportBatchId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'

/**
 * Takes the events of an import out again, but for those that someone has worked on since. Opens
 * no transaction.
 */
export function undoImport(doc: Y.Doc, batch: ImportBatchId): ImportUndone {
  const milestones = new Set(Object.values(readMilestones(doc)))
  const untouched: EventId[] = []
  let kept = 0
  for (const id of rootOf(doc, 'events').keys()) {
    const event = readRecord(doc, 'events', id)
    if (event?.importBatch !== batch) continue
    if (event.editedBy === '' && !milestones.has(event.id)) untouched.push(event.id)
    else kept++
  }
  deleteEvents(doc, untouched)
  return { removed: untouched.length, kept }
}
