/**
 * The fields of a record as a document holds them. Records of which a board has thousands are read
 * through these plain guards and not through schemas, which are several times slower in a page
 * that may not generate code.
 */
export interface Fields {
  get(key: string): unknown
}

/** A string of at most so many characters, else "". */
export const shortString = (value: unknown, most: number): string =>
  typeof value === 'string' && value.length <= most ? value : ''

/**
 * A part that has a key of its own, so that what two people write into different parts at once
 * stays. Documents of before hold the parts as one list under `whole`: a part that nobody has
 * written since is still there. What was taken away since is `null` under its own key.
 */
export function partOf(fields: Fields, key: string, whole: string, at: number): unknown {
  const own = fields.get(key)
  if (own !== undefined) return own
  const all = fields.get(whole)
  return Array.isArray(all) ? all[at] : undefined
}

/** A key of a fractional index. */
export const isOrderKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 256

/** Whether a value is one of a list of words. */
export const isOneOf = <T extends string>(words: readonly T[], value: unknown): value is T =>
  (words as readonly unknown[]).includes(value) // compared as whatever it is
