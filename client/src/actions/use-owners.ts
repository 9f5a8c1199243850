import type { Action } from '@herringbone/shared/model/action.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Lesson } from '@herringbone/shared/model/lesson.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import { useMemo } from 'react'
import { useBoardPeople } from '../session/use-board-people.ts'
import { useBoardState } from '../sync/react.tsx'

/** Who may be named as an owner: the people of the board, and who was named before. */
export function useOwners(): {
  people: { id: PersonId; name: string }[]
  used: Owner[]
} {
  const known = useBoardPeople()
  const actions = useBoardState((state) => state.actions)
  const lessons = useBoardState((state) => state.lessons)
  return useMemo(() => {
    const people = [...known.values()]
      .filter(({ role }) => role !== 'observer')
      .map(({ id, name }) => ({ id, name }))
    const used = new Map<string, Owner>()
    const named: { owner: Owner | null }[] = [
      ...Object.values<Action>(actions),
      ...Object.values<Lesson>(lessons),
    ]
    for (const { owner } of named) {
      if (owner && owner.person === '') used.set(`${owner.kind}:${owner.name.toLowerCase()}`, owner)
    }
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    return { people: people.sort(byName), used: [...used.values()].sort(byName) }
  }, [known, actions, lessons])
}
