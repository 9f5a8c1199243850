import type { Owner } from '@herringbone/shared/model/owner.ts'
import { useBoardState } from '../../sync/react.tsx'

/** Who has actions in this board, by name, each once. */
export function useOwners(): Pick<Owner, 'kind' | 'name'>[] {
  const actions = useBoardState((state) => state.actions)
  const owners = new Map<string, Owner>()
  for (const { owner } of Object.values(actions)) {
    if (owner) owners.set(`${owner.kind} ${owner.name}`, owner)
  }
  return [...owners.values()].sort((a, b) => a.name.localeCompare(b.name))
}
