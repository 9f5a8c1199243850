import * as Y from 'yjs'
import { NARRATIVE_PARTS, type NarrativePart } from '../model/report-part.ts'
import { rootOf } from './names.ts'

/** The co-edited body of a narrative part, for an editor. */
export function narrativeBody(doc: Y.Doc, part: NarrativePart): Y.XmlFragment | undefined {
  const record = rootOf(doc, 'narratives').get(part)
  const body = record instanceof Y.Map ? record.get('body') : undefined
  return body instanceof Y.XmlFragment ? body : undefined
}

/** An empty narrative for each part that has none: version 4. Only the server does this. */
export function seedNarratives(
  doc: Y.Doc,
  write: (name: string, change: () => void) => void = (_name, change) => change(),
): void {
  const all = rootOf(doc, 'narratives')
  for (const part of NARRATIVE_PARTS) {
    if (narrativeBody(doc, part)) continue
    write(`narrative:${part}`, () => {
      all.set(part, new Y.Map<unknown>([['body', new Y.XmlFragment()]]))
    })
  }
}
