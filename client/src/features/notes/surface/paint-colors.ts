import type { NoteColor } from '@herringbone/shared/model/note.ts'

/** The colours of the theme, for what is painted and not styled. */
export interface PaintColors {
  paper: Record<NoteColor, string>
  ink: string
  ink2: string
  line: string
  brand: string
  card: string
}

/** Reads them from the tokens, as they are on this element now. */
export function readColors(element: Element): PaintColors {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--hb-${name}`).trim() || '#888888'
  return {
    paper: {
      yellow: token('note-yellow'),
      green: token('note-green'),
      blue: token('note-blue'),
      pink: token('note-pink'),
      violet: token('note-violet'),
    },
    ink: token('ink'),
    ink2: token('ink-2'),
    line: token('line-strong'),
    brand: token('brand'),
    card: token('card'),
  }
}
