import { create } from 'zustand'

/** A link as the server gave it, once. */
export interface CreatedLink {
  id: string
  url: string
}

interface CreatedLinks {
  byId: Record<string, CreatedLink>
  keep(link: CreatedLink): void
}

/** In this tab's memory alone: a token that is stored anywhere can be found there. */
export const useCreatedLinks = create<CreatedLinks>((set) => ({
  byId: {},
  keep: (link) => set((state) => ({ byId: { ...state.byId, [link.id]: link } })),
}))
