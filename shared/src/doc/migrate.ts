import * as Y from 'yjs'
import { DEFAULT_CATEGORIES } from '../model/category.ts'
import { addCategory } from './edit-categories.ts'
import { rootOf, SCHEMA_VERSION } from './names.ts'
import { readSchemaVersion } from './read.ts'
import { newText } from './text.ts'

/** What each version of the schema has added, from the second on. */
const STEPS: readonly ((doc: Y.Doc) => void)[] = [seedCauses, addDescriptions]

/**
 * Brings a document to the schema of this code; says whether there was anything to do. Only the
 * server does this, before anyone sees the board, and never to a document that nobody has seeded.
 */
export function migrateBoard(doc: Y.Doc): boolean {
  const version = readSchemaVersion(doc)
  if (version === 0 || version >= SCHEMA_VERSION) return false
  doc.transact(() => {
    for (const step of STEPS.slice(version - 1)) step(doc)
    rootOf(doc, 'meta').set('schemaVersion', SCHEMA_VERSION)
  })
  return true
}

/** The words of the problem, and the bones of the fishbone: version 2. */
export function seedCauses(doc: Y.Doc): void {
  const analysis = rootOf(doc, 'analysis')
  if (!(analysis.get('problem') instanceof Y.Text)) analysis.set('problem', newText(''))
  for (const { id, color } of DEFAULT_CATEGORIES) addCategory(doc, { id, kind: id, color })
}

/** Every action has a description from its making on; those made before are given one: version 3. */
function addDescriptions(doc: Y.Doc): void {
  for (const record of rootOf(doc, 'actions').values()) {
    if (!(record instanceof Y.Map) || record.get('description') instanceof Y.Text) continue
    record.set('description', newText(''))
  }
}
