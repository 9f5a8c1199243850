import { shallow } from 'zustand/shallow'
import { useBoardState } from '../../../sync/react.tsx'
import { useTimelineView } from '../view-store.ts'
import { EventPanel } from './event-panel.tsx'
import { SelectionPanel } from './selection-panel.tsx'

/** What is selected on the timeline, to be read and changed; nothing while nothing is selected. */
export function EventInspector() {
  const selection = useTimelineView((view) => view.selection)
  // What somebody else has just deleted is still selected here for a moment.
  const events = useBoardState(
    (state) => [...selection].flatMap((id) => state.events[id] ?? []),
    shallow,
  )
  const [only] = events
  if (!only) return null
  if (events.length > 1) return <SelectionPanel events={events} />
  return <EventPanel key={only.id} event={only} />
}
