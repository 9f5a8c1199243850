import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Events that are being dragged by this person. */
export interface OwnDrag {
  ids: ReadonlySet<EventId>
  /** The one under the pointer: its new time and lane are shown. */
  primary: EventId
  /** New time of each, UTC ms. */
  times: ReadonlyMap<EventId, number>
  /** px down from where they are. */
  dy: number
  /** Lanes down from where they are. */
  lanes: number
}

/** A rectangle being drawn on the surface, px. */
export type Marquee = {
  left: number
  top: number
  width: number
  height: number
}

export interface GestureState {
  drag: OwnDrag | null
  marquee: Marquee | null
  /** The view is held and moves with the pointer. */
  panning: boolean
  /** The space bar makes a hand of the pointer. */
  spaceHeld: boolean
}

export const gestureStore = createStore<GestureState>(() => ({
  drag: null,
  marquee: null,
  panning: false,
  spaceHeld: false,
}))

export function useGesture<T>(select: (state: GestureState) => T): T {
  return useStore(gestureStore, select)
}
