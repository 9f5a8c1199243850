import type { CutSet, CutSets } from '@herringbone/shared/methods/fault-tree/cut-sets.ts'

/**
 * Cut sets as numbers. A tree of 60 events has tens of thousands: as lists of words, handing them
 * from the worker to the page would take longer than finding them.
 */
export interface PackedSets extends Omit<CutSets, 'sets'> {
  names: readonly string[]
  /** Where each set begins in `literals`, and where the last one ends. */
  starts: Uint32Array
  /** The place of an event in `names` and 1; negative: it must not happen. */
  literals: Int32Array
}

export function packSets({ sets, ...rest }: CutSets): PackedSets {
  const places = new Map<string, number>()
  const placeOf = (name: string): number => {
    const place = places.get(name) ?? places.size + 1
    places.set(name, place)
    return place
  }
  const starts = new Uint32Array(sets.length + 1)
  const size = sets.reduce((sum, { events, absent }) => sum + events.length + absent.length, 0)
  const literals = new Int32Array(size)
  let at = 0
  for (const [index, { events, absent }] of sets.entries()) {
    for (const name of events) literals[at++] = placeOf(name)
    for (const name of absent) literals[at++] = -placeOf(name)
    starts[index + 1] = at
  }
  return { ...rest, names: [...places.keys()], starts, literals }
}

export const countSets = ({ starts }: Pick<PackedSets, 'starts'>): number => starts.length - 1

export function setAt({ names, starts, literals }: PackedSets, index: number): CutSet {
  const events: string[] = []
  const absent: string[] = []
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
    const literal = literals[at] ?? 0
    const name = names[Math.abs(literal) - 1] ?? ''
    if (literal > 0) events.push(name)
    else absent.push(name)
  }
  return { events, absent }
}
