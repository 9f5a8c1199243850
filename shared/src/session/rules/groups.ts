import { CodedError } from '../../errors.ts'
import type { PersonId } from '../../model/ids.ts'
import type { RulesFor } from '../situation.ts'
import type { Group } from '../state.ts'
import { roleIn } from './people.ts'
import { excluding, including } from './people-list.ts'

type GroupCommand = 'groups.open' | 'groups.assign' | 'groups.close'

/** Breakout groups. Each person is in one at most. */
export const groupRules: RulesFor<GroupCommand> = {
  /** In place of those there are. Who is named twice is in the first. */
  'groups.open': (session, { groups }, situation) => {
    const placed = new Set<PersonId>()
    const opened = groups.map(({ name, people }): Group => {
      const own = [...new Set(people)].filter((person) => !placed.has(person))
      for (const person of own) {
        roleIn(situation, person)
        placed.add(person)
      }
      return { id: situation.newId(), name, people: own }
    })
    return { session: { ...session, groups: opened } }
  },

  'groups.assign': (session, { person, group }, situation) => {
    roleIn(situation, person)
    if (group !== null && session.groups.every(({ id }) => id !== group))
      throw new CodedError('no_such_group')
    const groups = session.groups.map((each) => {
      const change = each.id === group ? including : excluding
      return { ...each, people: change(each.people, person) }
    })
    return { session: { ...session, groups } }
  },

  /** Back to the plenum. What the groups have made stays on the board. */
  'groups.close': (session) => ({ session: { ...session, groups: [] } }),
}
