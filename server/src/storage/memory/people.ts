import type { Person } from '@herringbone/shared/model/person.ts'
import type { People } from '../storage.ts'
import type { Tables } from './tables.ts'

export function memoryPeople({ people }: Tables): People {
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
  }
}

function withoutTime({ id, name, color, member }: Person): Person {
  return { id, name, color, member }
}
