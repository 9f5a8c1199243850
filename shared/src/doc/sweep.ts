import type * as Y from 'yjs'
import { whyGraph } from '../methods/why-graph/why-graph.ts'
import type { Cause } from '../model/cause.ts'
import { type ItemRef, idOfRef, kindOfRef, type Link } from '../model/link.ts'
import { EVIDENCE_PARENTS, type Root, rootOf, SCHEMA_VERSION } from './names.ts'
import { byOrder } from './order.ts'
import { readBoard, readRecord, readSchemaVersion } from './read.ts'
import type { Collection, RecordOf } from './record-readers.ts'

const ROOT_OF = { event: 'events', cause: 'causes', action: 'actions' } as const

/**
 * Deletes what no view shows any more: links, lines of the fault tree, what actions do to it,
 * evidence and comments, of which an end is gone; all but the first of links that were made twice
 * at once; and the whys that would close a ring, which two people can make at once as well. What
 * cannot be read is left: newer code may know it. Returns how many went.
 *
 * When this may be is the caller's to know: somebody's undo may bring an end back.
 */
export function sweepBoard(doc: Y.Doc): number {
  if (readSchemaVersion(doc) !== SCHEMA_VERSION) return 0
  const isThere = (root: Root, id: string) => rootOf(doc, root).has(id)
  const isItem = (ref: ItemRef) => {
    const kind = kindOfRef(ref)
    return kind === 'problem' || isThere(ROOT_OF[kind], idOfRef(ref))
  }
  const isNode = (id: string) => isThere('treeNodes', id)
  let gone = 0
  const sweep = <K extends Collection>(root: K, dangles: (record: RecordOf[K]) => boolean) => {
    for (const { id } of readAll(doc, root).filter(dangles)) {
      rootOf(doc, root).delete(id)
      gone += 1
    }
  }
  doc.transact(() => {
    sweep('links', ({ from, to }) => !isItem(from) || !isItem(to))
    const firsts = firstLinks(readAll(doc, 'links'))
    sweep('links', (link) => firsts.get(joinOf(link)) !== link.id)
    const rings = new Set(ringsOfWhys(doc))
    sweep('links', ({ id }) => rings.has(id))
    sweep('treeInputs', ({ gate, input }) => !isNode(gate) || !isNode(input))
    sweep('treeEffects', ({ action, node }) => !isThere('actions', action) || !isNode(node))
    sweep('comments', ({ action }) => !isThere('actions', action))
    sweep('evidence', ({ parent }) => !EVIDENCE_PARENTS.some((root) => isThere(root, parent)))
  })
  return gone
}

function readAll<K extends Collection>(doc: Y.Doc, root: K): RecordOf[K][] {
  return [...rootOf(doc, root).keys()].flatMap((id) => readRecord(doc, root, id) ?? [])
}

const joinOf = ({ kind, from, to }: Link) => `${kind} ${from} ${to}`

/** Of links that join the same, the one that views take. */
function firstLinks(links: readonly Link[]): Map<string, string> {
  return new Map(links.toSorted((a, b) => byOrder(b, a)).map((link) => [joinOf(link), link.id]))
}

function ringsOfWhys(doc: Y.Doc): readonly string[] {
  const { board } = readBoard(doc)
  const causeOrder = Object.values<Cause>(board.causes)
    .sort(byOrder)
    .map(({ id }) => id)
  return whyGraph({ ...board, causeOrder }).rings
}
