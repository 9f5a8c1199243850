import * as Y from 'yjs'
import type { RichBlock } from '../../model/narrative.ts'
import type { NarrativePart } from '../../model/report-part.ts'
import { rootOf } from '../names.ts'
import { newRichText } from '../write-rich-text.ts'

/** Writes a narrative at once, as a board that comes from a file has it. */
export function writeNarrative(doc: Y.Doc, part: NarrativePart, body: readonly RichBlock[]): void {
  rootOf(doc, 'narratives').set(part, new Y.Map<unknown>([['body', newRichText(body)]]))
}
