import { useMemo } from 'react'
import { useBoardPeople } from '../../session/use-board-people.ts'

/** Names of everyone in the board, here or away; the same list until one of them changes. */
export function usePeopleNames(): readonly string[] {
  const people = useBoardPeople()
  const joined = [...people.values()].map(({ name }) => name).join('\n')
  return useMemo(() => joined.split('\n').filter(Boolean), [joined])
}
