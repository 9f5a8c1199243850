import type { Cause } from '../../model/cause.ts'
import type { ExportWords } from '../export/words.ts'
import { type Card, layCard } from './picture.ts'

/** A cause as pictures show it: what stands out is also said, for print without colour. */
export function layCause({ text, status, rootBecause }: Cause, words: ExportWords): Card {
  if (status === 'ruled-out')
    return layCard(text, { look: 'ruled-out', caption: words.cause['ruled-out'] })
  if (rootBecause !== null) return layCard(text, { look: 'root', caption: words.rootCause })
  return layCard(text, {
    look: 'plain',
    caption: status === 'supported' ? words.cause.supported : '',
  })
}
