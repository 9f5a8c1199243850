import { ringOf } from '@herringbone/shared/methods/why-graph/ring-of.ts'
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { linkTexts } from './link-texts.ts'
import { shortened } from './shortened.ts'

/** The sentence that names the ring which a why would close; undefined: it may be linked. */
export function ringRefusal(board: BoardHandle, from: ItemRef, to: ItemRef): string | undefined {
  const { links, causes } = board.store.getState()
  const ring = ringOf(links, from, to)
  if (!ring) return undefined
  const { text } = linkTexts
  const words = [...ring, ring[0]].map((id) => (id && causes[id]?.text) || text('unwritten'))
  return text('ring', { ring: words.map(shortened).join(' → ') })
}
