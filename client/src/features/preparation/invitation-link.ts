import { create } from 'zustand'

/** The link that stands in the invitation of a board. */
export interface InvitationLink {
  url: string
  /** UTC ms; null: until it is revoked. */
  expiresAt: number | null
}

interface InvitationLinks {
  byBoard: Record<string, InvitationLink>
  put(board: string, link: InvitationLink | null): void
}

/** In this tab's memory alone: the server told the link once, and it must be stored nowhere. */
export const useInvitationLinks = create<InvitationLinks>((set) => ({
  byBoard: {},
  put: (board, link) =>
    set(({ byBoard: { [board]: _, ...others } }) => ({
      byBoard: link ? { ...others, [board]: link } : others,
    })),
}))
