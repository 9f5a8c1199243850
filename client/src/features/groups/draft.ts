import { LIMITS } from '@herringbone/shared/limits.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'

/** Groups that are being put together. */
export interface GroupDraft {
  names: string[]
  /** The group of each person, by its place in `names`; who is missing is in none. */
  placeOf: Partial<Record<PersonId, number>>
}

export const LEAST_GROUPS = 2
export const MOST_GROUPS = LIMITS.groupsPerBoard

/** About four people make a good group. */
export const suitedCount = (people: number): number =>
  Math.min(MOST_GROUPS, Math.max(LEAST_GROUPS, Math.round(people / 4)))

/** Everyone in a group by chance, no group larger than another by more than one. */
export function shuffleInto(
  names: string[],
  people: readonly PersonId[],
  random: () => number = Math.random,
): GroupDraft {
  const order = [...people]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    // Both places are inside of the list.
    ;[order[last], order[other]] = [order[other] as PersonId, order[last] as PersonId]
  }
  const placeOf: GroupDraft['placeOf'] = {}
  order.forEach((person, index) => {
    placeOf[person] = index % names.length
  })
  return { names, placeOf }
}

/** More or fewer groups; people of a group that goes are in none. */
export function resize(
  { names, placeOf }: GroupDraft,
  count: number,
  nameOf: (number: number) => string,
): GroupDraft {
  const kept = Object.entries(placeOf).filter(([, place]) => place !== undefined && place < count)
  return {
    names: Array.from({ length: count }, (_, index) => names[index] ?? nameOf(index + 1)),
    placeOf: Object.fromEntries(kept),
  }
}

/** As the command takes it. */
export const groupsOf = ({ names, placeOf }: GroupDraft) =>
  names.map((name, index) => ({
    name,
    people: (Object.keys(placeOf) as PersonId[]).filter((person) => placeOf[person] === index), // a record by person
  }))
