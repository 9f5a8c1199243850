import type { PersonId } from '../../model/ids.ts'

/** The list with the person in it once, at its end when new; the same list when nothing changes. */
export const including = (people: PersonId[], person: PersonId): PersonId[] =>
  people.includes(person) ? people : [...people, person]

/** The list without the person; the same list when nothing changes. */
export const excluding = (people: PersonId[], person: PersonId): PersonId[] =>
  people.includes(person) ? people.filter((other) => other !== person) : people
