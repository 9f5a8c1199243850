import * as Y from 'yjs'
import { DEFAULT_CATEGORIES } from '../model/category.ts'
import { addCategory } from './edit-categories.ts'
import { seedNarratives } from './edit-narratives.ts'
import { rootOf, SCHEMA_VERSION } from './names.ts'
import { readSchemaVersion } from './read.ts'
import { newText } from './text.ts'
import { writeOnce } from './write-once.ts'

/** Writes something under a name that is its own within the step. */
type Write = (name: string, change: () => void) => void
type Step = (doc: Y.Doc, write: Write) => void

/**
 * What each version of the schema has added, from the second on. A step that has been released is
 * never changed: servers of two versions may take it at once (`write-once`).
 */
const STEPS: readonly Step[] = [seedCauses, addDescriptions, seedNarratives, partsOfTheirOwn]

/**
 * Brings a document to the schema of this code; says whether there was anything to do. Only the
 * server does this, before anyone sees the board, and never to a document that nobody has seeded.
 * Two servers that do it at once have written the same. `to`: what a server knows.
 */
export function migrateBoard(doc: Y.Doc, to = SCHEMA_VERSION): boolean {
  const version = readSchemaVersion(doc)
  if (version === 0 || version >= to) return false
  doc.transact(() => {
    for (let next = version + 1; next <= to; next++) {
      const write: Write = (name, change) => writeOnce(doc, `schema-${next}:${name}`, change)
      STEPS[next - 2]?.(doc, write)
      write('version', () => rootOf(doc, 'meta').set('schemaVersion', next))
    }
  })
  return true
}

/** The words of the problem, and the bones of the fishbone: version 2. */
export function seedCauses(doc: Y.Doc, write: Write = (_name, change) => change()): void {
  const analysis = rootOf(doc, 'analysis')
  if (!(analysis.get('problem') instanceof Y.Text)) {
    write('problem', () => analysis.set('problem', newText('')))
  }
  for (const { id, color, order } of DEFAULT_CATEGORIES) {
    write(`category:${id}`, () => addCategory(doc, { id, kind: id, color, order }))
  }
}

/** Every action has a description from its making on; those made before are given one: version 3. */
function addDescriptions(doc: Y.Doc, write: Write): void {
  for (const [id, record] of rootOf(doc, 'actions')) {
    if (!(record instanceof Y.Map) || record.get('description') instanceof Y.Text) continue
    write(`description:${id}`, () => record.set('description', newText('')))
  }
}

/**
 * Amounts and ratings have a key for each part: version 5. There is nothing to write, since a part
 * that has none is read from the list of before (`partOf`); but a client that knows the list alone
 * would show and write what nobody else sees, and so it is told to reload.
 */
function partsOfTheirOwn(): void {}
