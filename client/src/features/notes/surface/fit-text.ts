import { fitNote, type NoteFit } from '@herringbone/shared/methods/fit-note.ts'
import { forgetMeasures, MOST_KEPT, measureText } from '../../../canvas/measure-text.ts'

const fits = new Map<string, NoteFit>()

/** The size of a note with this text, and its lines. */
export function fitText(text: string): NoteFit {
  const known = fits.get(text)
  if (known) return known
  const fit = fitNote(text, (piece) => measureText(piece))
  if (fits.size > MOST_KEPT) fits.clear()
  fits.set(text, fit)
  return fit
}

/** Forgets what was fitted with a font that has been replaced by the one meant. */
export function forgetFits(): void {
  forgetMeasures()
  fits.clear()
}
