import type { EventId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { createContext, use } from 'react'

/** The ways to what another feature shows. */
export interface ShowItem {
  /** On the timeline. */
  event: (id: EventId) => void
  /** Among the notes of its stage. */
  note: (id: NoteId) => void
  /** Wherever it is shown: facts on the timeline, causes and actions on their canvases. */
  item: (ref: ItemRef) => void
}

/** The app knows the ways; features ask for them here. */
export const ShowItemContext = createContext<ShowItem>({
  event: () => {},
  note: () => {},
  item: () => {},
})

export const useShowItem = (): ShowItem => use(ShowItemContext)
