const TIMES: Record<string, number> = { k: 1_000, m: 1_000_000 }

/** The sign between whole and part of a number, as the reader writes it. */
export const decimalSign = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.1).find(({ type }) => type === 'decimal')?.value ??
  '.'

/**
 * What someone means by a number as they type it: "12,400" and "12.4" where the point parts, "12.400"
 * and "12,4" where the comma does; spaces and apostrophes group, "k" and "M" multiply. Null: no
 * number at all; `undefined`: not to be read as one.
 */
export function parseNumber(typed: string, locale: string): number | null | undefined {
  const text = typed.replace(/[\s'’]/g, '').replace('−', '-')
  if (text === '') return null
  const [, sign = '', digits = '', unit = ''] = /^([-+]?)([\d.,]+)([kKmM]?)$/.exec(text) ?? []
  const decimal = decimalIn(digits, decimalSign(locale))
  const [whole = '', part = '', ...more] = decimal ? digits.split(decimal) : [digits]
  if (more.length > 0) return undefined
  const plain = `${whole.replace(/[.,]/g, '')}.${part}`
  if (!/\d/.test(plain) || /[.,]/.test(part)) return undefined
  const value = Number(plain) * (TIMES[unit.toLowerCase()] ?? 1)
  return sign === '-' ? -value : value
}

/** Which sign parts the number: the last of two kinds, else the reader's, else one that cannot group. */
function decimalIn(digits: string, own: string): string | null {
  const [point, comma] = [digits.lastIndexOf('.'), digits.lastIndexOf(',')]
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ','
  const only = point >= 0 ? '.' : comma >= 0 ? ',' : null
  if (only === null || only === own) return only
  const groups = digits.split(only)
  const isGrouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3)
  return isGrouped && groups[0] !== '' ? null : only
}
