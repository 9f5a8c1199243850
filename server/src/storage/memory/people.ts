import type { Person } from '@herringbone/shared/model/person.ts'
import type { People } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryPeople({ people, members }: Tables): People {
  return {
    async put(person) {
      const createdAt = people.get(person.id)?.createdAt ?? person.createdAt
      people.set(person.id, { ...person, createdAt })
    },
    async get(id) {
      const row = people.get(id)
      return row ? withoutTime(row) : null
    },
    async getMany(ids) {
      return [...new Set(ids)].flatMap((id) => {
        const row = people.get(id)
        return row ? [withoutTime(row)] : []
      })
    },
    async forgetStrangers(before, most) {
      const joined = new Set([...members.values()].flatMap((inBoard) => [...inBoard.keys()]))
      const strangers = [...people.values()]
        .filter(({ id, member, createdAt }) => !member && createdAt < before && !joined.has(id))
        .slice(0, most)
      for (const { id } of strangers) people.delete(id)
      return strangers.length
    },
  }
}

function withoutTime({ id, name, color, member }: Person): Person {
  return { id, name, color, member }
}
