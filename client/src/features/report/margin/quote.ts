import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ReportPart } from '@herringbone/shared/model/report-part.ts'

/** What a remark is to be about. */
export interface Quote {
  part: ReportPart
  /** Empty: the part as a whole. */
  words: string
}

/** What is selected in a part of the page, else the part as a whole. */
export function quoteIn(part: ReportPart): Quote {
  const section = document.getElementById(`part-${part}`)
  const selection = document.getSelection()
  const isInside =
    selection?.anchorNode != null &&
    selection.focusNode != null &&
    section?.contains(selection.anchorNode) &&
    section.contains(selection.focusNode)
  const words = isInside ? selection.toString().replace(/\s+/g, ' ').trim() : ''
  return { part, words: words.slice(0, LIMITS.remarkQuoteChars) }
}
