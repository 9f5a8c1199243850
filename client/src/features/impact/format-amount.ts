import type { Amount } from '@herringbone/shared/model/impact.ts'
import { formatLocale } from '../../ui/language.ts'
import { impactTexts } from './impact-texts.ts'

/** "12,400" in the reader's format. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 2 }).format(value)

/** "11,900–12,700", "at least 11,900"; empty without a range. */
export function formatRange({ low, high }: Amount): string {
  const { text } = impactTexts
  if (low !== null && high !== null) return `${formatNumber(low)}–${formatNumber(high)}`
  if (low !== null) return text('atLeast', { value: formatNumber(low) })
  return high === null ? '' : text('atMost', { value: formatNumber(high) })
}
