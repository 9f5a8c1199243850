import type { EventId } from '@herringbone/shared/model/ids.ts'
import { createContext, useContext } from 'react'

/** What other features bring to the notes; the app fills it in, so that features stay apart. */
export interface NotesSlots {
  /** Shows an event on the timeline; absent where that cannot be gone to. */
  showEvent?: (id: EventId) => void
}

export const NotesSlotsContext = createContext<NotesSlots>({})

export const useNotesSlots = (): NotesSlots => useContext(NotesSlotsContext)
