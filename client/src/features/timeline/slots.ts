import { createContext, useContext } from 'react'

/** What other features bring to the timeline; the app fills it in, so that features stay apart. */
export interface TimelineSlots {
  /** Opens the import; absent where there is none to open. */
  openImport?: (options?: { files?: readonly File[]; text?: string }) => void
  /** Opens the invite dialog; absent for those who may not invite. */
  openInvite?: () => void
}

export const TimelineSlotsContext = createContext<TimelineSlots>({})

export const useTimelineSlots = (): TimelineSlots => useContext(TimelineSlotsContext)
