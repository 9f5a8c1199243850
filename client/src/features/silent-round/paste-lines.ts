import { LIMITS } from '@herringbone/shared/limits.ts'

/** The lines of a pasted text that say something, without the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .slice(0, LIMITS.pasteLines)
}
