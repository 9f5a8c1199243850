import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Point } from '../gesture.ts'
import type { Marquee } from '../pointer-marks.tsx'
import type { GraphDrop } from './spec.ts'

export interface GraphDrag {
  /** All that moves: what is dragged and what it carries. */
  moved: ReadonlySet<string>
  /** What letting go would do. */
  drop: GraphDrop | null
  /** The pointer, px from the upper left corner. */
  at: Point
}

/** What the pointer is doing on a graph canvas at this moment. */
export interface GraphGestures {
  drag: GraphDrag | null
  marquee: Marquee | null
  panning: boolean
  /** The key for the hand is down. */
  spaceHeld: boolean
}

export type GraphGestureStore = StoreApi<GraphGestures>

export const createGestureStore = (): GraphGestureStore =>
  createStore<GraphGestures>(() => ({
    drag: null,
    marquee: null,
    panning: false,
    spaceHeld: false,
  }))
