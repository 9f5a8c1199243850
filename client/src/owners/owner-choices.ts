import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Owner, OwnerKind } from '@herringbone/shared/model/owner.ts'
import { useMemo } from 'react'
import { shallow } from 'zustand/shallow'
import { useBoardPeople } from '../session/use-board-people.ts'
import { useBoardState } from '../sync/react.tsx'
import { foldText } from '../ui/fold-text.ts'

/** Who may be meant: the people of the board, and all who see to something on it already. */
export function useKnownOwners(): Owner[] {
  const people = useBoardPeople()
  const named = useBoardState(
    ({ actions, lessons }) =>
      [...Object.values(actions), ...Object.values(lessons)].flatMap(({ owner }) =>
        owner ? [owner] : [],
      ),
    shallow,
  )
  return useMemo(() => {
    const here = [...people.values()].map(
      ({ id, name }): Owner => ({ kind: 'person', name, person: id }),
    )
    const known = new Map<string, Owner>()
    for (const owner of [...here, ...named]) {
      const key = ownerKey(owner)
      if (!known.has(key)) known.set(key, owner)
    }
    return [...known.values()].sort((a, b) => a.name.localeCompare(b.name))
  }, [people, named])
}

/** Two owners of one key are the same to a reader. */
export const ownerKey = ({ kind, name }: Pick<Owner, 'kind' | 'name'>): string =>
  `${kind}:${foldText(name)}`

export interface OwnerChoice {
  owner: Owner
  /** Nobody of this name is known yet. */
  isNew: boolean
}

/** What typing a name offers: those whose name has all its words, then the name itself. */
export function ownerChoices(
  known: readonly Owner[],
  typed: string,
): Record<OwnerKind, OwnerChoice[]> {
  const name = typed.trim().replace(/\s+/g, ' ').slice(0, LIMITS.ownerChars)
  const words = foldText(name).split(' ').filter(Boolean)
  const of = (kind: OwnerKind): OwnerChoice[] => {
    const found = known
      .filter((owner) => owner.kind === kind)
      .filter((owner) => words.every((word) => foldText(owner.name).includes(word)))
      .map((owner) => ({ owner, isNew: false }))
    const isKnown = known.some((owner) => ownerKey(owner) === ownerKey({ kind, name }))
    if (name === '' || isKnown) return found
    return [...found, { owner: { kind, name, person: '' }, isNew: true }]
  }
  return { person: of('person'), team: of('team') }
}
