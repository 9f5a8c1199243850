import type * as Y from 'yjs'
import { addEvent } from '../doc/edit-events.ts'
import { addEvidence } from '../doc/edit-evidence.ts'
import { importKeys } from '../doc/import-keys.ts'
import { rootOf } from '../doc/names.ts'
import { readRecord } from '../doc/read.ts'
import { isSafeUrl } from '../model/evidence.ts'
import {
  asId,
  type EventId,
  type EvidenceId,
  type ImportBatchId,
  type PersonId,
} from '../model/ids.ts'
import type { Lane } from '../model/lane.ts'
import { laneFinder } from './lane-for.ts'
import type { ImportItem } from './types.ts'

export interface AddImportOptions {
  batch: ImportBatchId
  person: PersonId | ''
  /** UTC ms: when the evidence was added. */
  now: number
  /** Keys of items that the person left out. */
  except?: ReadonlySet<string>
}

export interface AddedImport {
  added: EventId[]
  /** How many the board already had. */
  duplicates: number
  /** How many the person left out. */
  excluded: number
}

/**
 * Adds the events of a plan that the board does not have yet. Ids come from the keys, so that two
 * people who import the same file at the same moment make each event once. Opens no transaction.
 */
export function addImportItems(
  doc: Y.Doc,
  items: readonly ImportItem[],
  { batch, person, now, except }: AddImportOptions,
): AddedImport {
  const existing = importKeys(doc)
  const laneOf = laneFinder(lanesOf(doc))
  const result: AddedImport = { added: [], duplicates: 0, excluded: 0 }
  for (const item of items) {
    const id = asId<'event'>(`i-${item.key}`)
    const lane = laneOf(item)
    if (existing.has(item.key)) result.duplicates++
    else if (except?.has(item.key)) result.excluded++
    else if (id !== undefined && lane !== undefined) {
      existing.add(item.key)
      addEvent(doc, {
        id,
        text: item.text,
        at: item.at,
        lane,
        precision: item.precision,
        source: item.source,
        importKey: item.key,
        importBatch: batch,
        createdBy: person,
      })
      addEvidenceOf(doc, item, id, person, now)
      result.added.push(id)
    }
  }
  return result
}

function addEvidenceOf(
  doc: Y.Doc,
  item: ImportItem,
  parent: EventId,
  addedBy: PersonId | '',
  addedAt: number,
): void {
  item.evidence.forEach(({ kind, title, text, url }, index) => {
    if (kind === 'link' && !(url && isSafeUrl(url))) return
    const id = asId<'evidence'>(`${parent}-${index}`) as EvidenceId // an id and a number make an id
    addEvidence(doc, {
      id,
      parent,
      kind,
      addedBy,
      addedAt,
      first: index === 0,
      ...(title && { title }),
      ...(text && { text }),
      ...(url && kind === 'link' && { url }),
    })
  })
}

function lanesOf(doc: Y.Doc): Lane[] {
  return [...rootOf(doc, 'lanes').keys()].flatMap((id) => readRecord(doc, 'lanes', id) ?? [])
}
