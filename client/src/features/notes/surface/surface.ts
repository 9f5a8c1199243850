import { type Box, boxAround } from '@herringbone/shared/methods/box.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { takeArrivals } from '../../../canvas/arrivals.ts'
import { coveredOf, NOTHING_COVERED } from '../../../canvas/covered.ts'
import {
  createOthersStore,
  followPresence,
  type OthersStore,
} from '../../../canvas/follow-presence.ts'
import { isFontThere } from '../../../canvas/measure-text.ts'
import { createMovingElements, type MovingElements } from '../../../canvas/moving-elements.ts'
import { createOwnMotion, type MotionChange } from '../../../canvas/own-motion.ts'
import { createPlane, type Plane, type PlaneView } from '../../../canvas/plane.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { type ItemId, viewStore } from '../view-store.ts'
import { forgetFits } from './fit-text.ts'
import { createGestureStore, type GestureStore } from './gesture-store.ts'
import { movedWith } from './moved-with.ts'
import { ownAreaOf } from './own-area.ts'
import { createSceneMaker, type NotesScene } from './scene.ts'

/** The canvas of the notes of a stage, without React. */
export interface NotesSurface {
  board: BoardHandle
  stage: StageId
  plane: Plane
  scene: StoreApi<NotesScene>
  gestures: GestureStore
  elements: MovingElements<ItemId>
  /** Where it is on the page, while it is there. */
  root: { current: Element | null }
  others: OthersStore<ItemId>
  /** The note or the frame of a cluster. */
  boxOf(id: ItemId): Box | undefined
  /** Around everything, or around these. */
  bounds(ids?: Iterable<ItemId>): Box | undefined
  /** Tells the others of this tab's pointer, view or drag. */
  tell(change: MotionChange): void
  /** The canvas has got a size: the first time it shows the area of one's group, or all there is. */
  resize(width: number, height: number): void
  /** The font has come: draws anew what was measured without it. */
  remeasure(): void
  /** Follows the board from now on, until what it returns is called. */
  connect(): () => void
}

/** Where each canvas was looked at when it was last left. */
const leftAt = new WeakMap<BoardHandle, Map<StageId, PlaneView>>()

export function createNotesSurface(board: BoardHandle, stage: StageId): NotesSurface {
  const known = leftAt.get(board)?.get(stage)
  let isFitted = known !== undefined
  let wasShown = false
  /** The board has come: until then there is nothing that could be shown. */
  let isReady = board.store.getState().ready
  let hadFont = isFontThere()
  const root: NotesSurface['root'] = { current: null }
  const maker = createSceneMaker(stage)
  const scene = createStore<NotesScene>(() => maker.make(board.store.getState()))
  const plane = createPlane(
    known ?? { x: -88, y: -96, zoom: 1, width: 0, height: 0 },
    () => board.follow.getState().stop(),
    () => (root.current ? coveredOf(root.current) : NOTHING_COVERED),
  )
  const tell = createOwnMotion(board, { stage, surface: 'notes' })
  const boxOf = (id: ItemId): Box | undefined => {
    const { notes, clusters } = scene.getState()
    // An id is of one kind only; the other map does not know it.
    return notes.get(id as never) ?? clusters.get(id as never)
  }
  const bounds = (ids?: Iterable<ItemId>) => {
    const { notes, clusters } = scene.getState()
    return boxAround(ids ? [...ids].flatMap((id) => boxOf(id) ?? []) : all(notes, clusters))
  }
  const tellView = () => {
    const { x, y, width } = plane.seen()
    tell({ view: { from: x, to: x + width, top: y } })
  }
  const refresh = () => {
    const next = maker.make(board.store.getState())
    if (next !== scene.getState()) scene.setState(next, true)
    if (isReady || !board.store.getState().ready) return
    isReady = true
    showFirst()
  }
  const showFirst = () => {
    if (isFitted || !isReady || plane.view.getState().width === 0) return
    const around = ownAreaOf(board) ?? bounds()
    if (around) plane.fit(around, { glides: false })
    isFitted = around !== undefined
  }
  /** Goes to what a silent round has brought, unless that is in view already. */
  const showArrivals = (glides: boolean) => {
    if (plane.view.getState().width === 0) return
    const around = bounds(takeArrivals(board, stage))
    const isFollowing = board.follow.getState().followed !== null
    if (around && !isFollowing && !plane.shows(around)) plane.fit(around, { glides })
  }
  const surface: NotesSurface = {
    board,
    stage,
    plane,
    scene,
    gestures: createGestureStore(),
    elements: createMovingElements(),
    root,
    others: createOthersStore(),
    boxOf,
    bounds,
    tell,
    resize(width, height) {
      plane.resize(width, height)
      if (width === 0) return
      wasShown = true
      showFirst()
      showArrivals(false)
    },
    remeasure() {
      if (hadFont) return
      hadFont = true
      forgetFits()
      maker.forget()
      refresh()
    },
    connect() {
      refresh()
      const stops = [
        board.store.subscribe(refresh),
        scene.subscribe(() => showArrivals(true)),
        plane.view.subscribe(tellView),
        followPresence(
          {
            ...surface,
            surface: 'notes',
            view: viewStore,
            movedWith: (ids) => movedWith(surface, ids),
          },
          surface.others,
        ),
      ]
      return () => {
        for (const stop of stops) stop()
        plane.stop()
        // A canvas that had nothing to show, or was never seen, has no view to come back to.
        if (!isFitted && (!wasShown || !bounds())) return
        const views = leftAt.get(board) ?? new Map<StageId, PlaneView>()
        leftAt.set(board, views.set(stage, plane.view.getState()))
      }
    },
  }
  return surface
}

function* all(...maps: ReadonlyMap<string, Box>[]): Iterable<Box> {
  for (const boxes of maps) yield* boxes.values()
}
