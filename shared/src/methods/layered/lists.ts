/** A list of numbers for each of many, in one array: those of `one` are from `start[one]` on. */
export interface Lists {
  /** One more than there are: each ends where the next begins. */
  start: Int32Array
  of: Int32Array
}

/** Where each of these stands, in lists by its key, in order; what has a key below 0 in none. */
export function listsBy(keys: Int32Array, count: number): Lists {
  const start = new Int32Array(count + 1)
  for (const key of keys) if (key >= 0) start[key + 1] = (start[key + 1] ?? 0) + 1
  for (let one = 0; one < count; one++) start[one + 1] = (start[one + 1] ?? 0) + (start[one] ?? 0)
  const of = new Int32Array(start[count] ?? 0)
  const next = start.slice(0, count)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? -1
    if (key < 0) continue
    const place = next[key] ?? 0
    of[place] = at
    next[key] = place + 1
  }
  return { start, of }
}

/** The same lists with something else in the place of each number. */
export const inPlaceOf = ({ start, of }: Lists, others: ArrayLike<number>): Lists => ({
  start,
  of: of.map((at) => others[at] ?? 0),
})
