import { changeEvent, placeEvent } from '@herringbone/shared/doc/edit-events.ts'
import type { Placing } from '../actions.ts'
import type { Surface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'

/** Nudges that follow each other within this time are one undo step. */
const PAUSE_MS = 1_000
let pause: ReturnType<typeof setTimeout> | undefined

/** Moves the selected events by a small step; many in a row are undone at once. */
export function nudge({ board, camera }: Surface, step: (place: Placing) => Placing): void {
  const { events } = board.store.getState()
  const ids = [...viewStore.getState().selection]
  const places = ids
    .flatMap((id) => events[id] ?? [])
    .map(({ id, at, lane }) => step({ id, at, lane }))
  board.editOn((doc) => {
    for (const { id, at, lane } of places) {
      const event = events[id]
      if (event?.at === at && event.lane === lane) continue
      placeEvent(doc, id, at, lane)
      changeEvent(doc, id, { editedBy: board.me.id })
    }
  })
  const [first] = ids
  if (first !== undefined) camera.reveal(first)
  clearTimeout(pause)
  pause = setTimeout(() => board.endGesture(), PAUSE_MS)
}
