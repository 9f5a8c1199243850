import { formatLocale } from '../../../ui/language.ts'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const DIGITS = 4

interface Formats {
  whole: Intl.NumberFormat
  plain: Intl.NumberFormat
}

/** Making one takes longer than using it a thousand times. */
const formats = new Map<string, Formats>()

function formatsFor(locale: string): Formats {
  const known = formats.get(locale)
  if (known) return known
  const made = {
    whole: new Intl.NumberFormat(locale),
    plain: new Intl.NumberFormat(locale, { maximumSignificantDigits: DIGITS }),
  }
  formats.set(locale, made)
  return made
}

/** A count in full; a probability or a measure with four digits: "0.0198", "1.017 × 10⁻⁴", in the reader's format. */
export function formatFigure(value: number): string {
  const { whole, plain } = formatsFor(formatLocale())
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return whole.format(value)
  if (value === 0 || !Number.isFinite(value)) return plain.format(value)
  const [, power = '0'] = value.toExponential(DIGITS - 1).split('e')
  const exponent = Number(power)
  if (exponent >= -4 && exponent < 6) return plain.format(value)
  return `${plain.format(Number(`${value.toExponential(DIGITS - 1).split('e')[0]}`))} × 10${raised(exponent)}`
}

function raised(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)])
  return (exponent < 0 ? '⁻' : '') + digits.join('')
}

/** A number for a field: as it would be typed, with the reader's decimal sign. */
export function formatInput(value: number): string {
  const decimal = new Intl.NumberFormat(formatLocale()).formatToParts(1.5)
  const sign = decimal.find(({ type }) => type === 'decimal')?.value ?? '.'
  return String(value).replace('.', sign)
}
