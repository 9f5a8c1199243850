import type { Point } from '@herringbone/shared/methods/inside-polygon.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Marquee } from '../../../canvas/pointer-marks.tsx'
import type { ItemId } from '../view-store.ts'

/** What letting go would do, beside putting things where they are. */
export type DropTarget =
  /** Onto a note that is in no cluster: both become one. */
  | { kind: 'note'; id: NoteId }
  /** Into a cluster, or a cluster into another. */
  | { kind: 'cluster'; id: ClusterId }

export interface Drag {
  /** All that moves: with a cluster, its notes. */
  ids: ReadonlySet<ItemId>
  dx: number
  dy: number
  target: DropTarget | null
}

/** What the pointer is doing on the canvas at this moment. */
export interface GestureState {
  drag: Drag | null
  marquee: Marquee | null
  /** The line that the lasso has drawn, px from the upper left corner. */
  lasso: readonly Point[] | null
  panning: boolean
  /** The key for the hand is down. */
  spaceHeld: boolean
}

export type GestureStore = StoreApi<GestureState>

export const createGestureStore = (): GestureStore =>
  createStore<GestureState>(() => ({
    drag: null,
    marquee: null,
    lasso: null,
    panning: false,
    spaceHeld: false,
  }))
