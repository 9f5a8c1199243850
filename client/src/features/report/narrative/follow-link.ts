import { REF_PREFIX } from '@herringbone/shared/doc/rich-text.ts'
import { itemUrl } from '@herringbone/shared/interchange/export/item-url.ts'
import { isSafeUrl } from '@herringbone/shared/model/evidence.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { asNarrativeRef } from '@herringbone/shared/model/narrative.ts'

/**
 * Opens a link of a text that is being written, in a tab beside it, when it is pressed together
 * with Ctrl or ⌘: a press alone sets the caret. Says whether it has.
 */
export function follow(event: MouseEvent, board: BoardId): boolean {
  if (!event.ctrlKey && !event.metaKey) return false
  const href = event.target instanceof Element && event.target.closest('a')?.getAttribute('href')
  if (!href) return false
  const ref = href.startsWith(REF_PREFIX) ? asNarrativeRef(href.slice(1)) : undefined
  const url = ref ? itemUrl(`/board/${board}`, ref) : href
  if (!ref && !isSafeUrl(url)) return false
  window.open(url, '_blank', 'noopener,noreferrer')
  return true
}
