import type { FollowUpsQuery } from '@herringbone/shared/api/follow-ups.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'

interface Asked {
  locale: NonNullable<FollowUpsQuery['locale']>
  /** Whose open actions are listed; everyone's without one. */
  owner?: Pick<Owner, 'kind' | 'name'>
}

/** The address of the follow-ups of a board as a calendar file. */
export function followUpsAddress(board: string, { locale, owner }: Asked): string {
  const query = new URLSearchParams({ locale, ...(owner && { [owner.kind]: owner.name }) })
  return `/api/boards/${encodeURIComponent(board)}/follow-ups.ics?${query}`
}
