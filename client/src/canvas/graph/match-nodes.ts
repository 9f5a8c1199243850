import { findHits } from '../../ui/find-hits.ts'
import type { GraphHandle } from './spec.ts'

/** The nodes in whose names the words are found, in reading order. */
export function matchNodes({ scene }: GraphHandle, query: string): string[] {
  if (query.trim() === '') return []
  const { nodes } = scene.getState()
  return [...nodes.keys()].filter((id) => findHits(nodes.get(id)?.label ?? '', query).length > 0)
}
