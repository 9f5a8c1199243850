import { randomInt } from 'node:crypto'
import { newId } from '@herringbone/shared/model/ids.ts'
import { PERSON_COLORS, type Person } from '@herringbone/shared/model/person.ts'
import type { Context } from './context.ts'
import { cleanName, type Locale, pseudonym } from './names.ts'

export interface PersonWish {
  name?: string | undefined
  locale?: Locale | undefined
  /** True makes a member; nothing here takes a membership away. */
  member?: boolean
}

/** Makes a person, or gives the one who is there a new name and membership. */
export async function savePerson(
  context: Context,
  known: Person | null,
  wish: PersonWish,
): Promise<Person> {
  const name = cleanName(wish.name ?? '')
  const person: Person = known
    ? { ...known, name: name || known.name, member: known.member || wish.member === true }
    : {
        id: newId<'person'>(),
        name: name || pseudonym(wish.locale ?? 'en'),
        color: PERSON_COLORS[randomInt(PERSON_COLORS.length)] ?? PERSON_COLORS[0],
        member: wish.member === true,
      }
  if (known && known.name === person.name && known.member === person.member) return known
  await context.storage.people.put({ ...person, createdAt: context.now() })
  if (known) await context.bus.publish({ type: 'person-changed', person: person.id })
  return person
}
