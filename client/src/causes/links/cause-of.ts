import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'

/** The cause that stands for a node of a graph canvas; undefined of what is none. */
export const causeOf = (item: string): CauseId | undefined =>
  // Of other nodes the word before the colon is no kind of item.
  kindOfRef(item as ItemRef) === 'cause' ? (idOfRef(item as ItemRef) as CauseId) : undefined
