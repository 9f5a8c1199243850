import type { Person } from '../model/person.ts'

/** To whom a board is open: everyone of the workspace, or only those who were let in. */
export const VISIBILITIES = ['workspace', 'invited'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/**
 * Whether someone may know that a board exists. Who was let in sees it, who was shown the door does
 * not; of all others, the members of the workspace see the boards that are open to it.
 */
export function maySee(
  { member }: Pick<Person, 'member'>,
  membership: { revokedAt: number | null } | null,
  visibility: Visibility,
): boolean {
  if (membership) return membership.revokedAt === null
  return member && visibility === 'workspace'
}
