import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { useMemo } from 'react'
import { useBoardPeopleQuery } from '../api/people.ts'
import type { Peer } from '../sync/board-handle.ts'
import { useBoard, usePeers } from '../sync/react.tsx'

export interface BoardPerson {
  id: PersonId
  name: string
  color: string
  role: Role
}

/** Everyone of the board by id: who is here as the roster says, and those who are away. */
export function useBoardPeople(): ReadonlyMap<PersonId, BoardPerson> {
  const board = useBoard()
  const peers = usePeers((state) => state.peers)
  const { data } = useBoardPeopleQuery(board.id)
  return useMemo(() => mergePeople(data?.people ?? [], peers), [data, peers])
}

function mergePeople(
  known: readonly { id: string; name: string; color: string; role: Role }[],
  here: readonly Peer[],
): ReadonlyMap<PersonId, BoardPerson> {
  const people = new Map<PersonId, BoardPerson>()
  for (const person of known) {
    const id = person.id as PersonId // the server's own
    people.set(id, { ...person, id })
  }
  for (const { person: id, name, color, role } of here) people.set(id, { id, name, color, role })
  return people
}
