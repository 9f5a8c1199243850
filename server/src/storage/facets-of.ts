import type { BoardProjection } from './board-row.ts'
import type { Facet } from './library.ts'

/** The names by which a board is filtered. */
export function facetsOf({
  services,
  tags,
  causes,
  owners,
}: BoardProjection): { kind: Facet; label: string }[] {
  const named = (kind: Facet, labels: readonly string[]) => labels.map((label) => ({ kind, label }))
  return [
    ...named('service', services),
    ...named('tag', tags),
    ...named('cause', causes),
    ...named('owner', owners),
  ]
}
