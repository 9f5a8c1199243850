import { laneUnits, yOfLaneUnits } from '@herringbone/shared/methods/timeline-layout.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createOwnMotion, type MotionChange } from '../../../canvas/own-motion.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { viewStore } from '../view-store.ts'
import { type Camera, createCamera } from './camera.ts'
import { fitView, spanOf } from './fit-view.ts'
import { CARD_WIDTH, FOOT_HEIGHT, FULL_SCALE, HEAD_HEIGHT } from './geometry.ts'
import { createLayers, type Layers } from './layers.ts'
import { forgetMeasures } from './measure-text.ts'
import { type MountWindow, windowAround, windowHolds } from './mount-window.ts'
import { createPlacer, type Placer } from './placer.ts'
import { createSceneMaker, type Scene } from './scene.ts'
import type { Viewport } from './viewport.ts'

/** A point of the surface as the board understands it. */
export interface Place {
  /** UTC ms, not rounded. */
  at: number
  /** Lanes from the top; 1.5 is the middle of the second. */
  units: number
  lane: LaneId | undefined
}

/** The timeline without React: where it looks, what is drawn there, and how to move. */
export interface Surface {
  board: BoardHandle
  viewport: StoreApi<Viewport>
  scene: StoreApi<Scene>
  mounted: StoreApi<MountWindow>
  layers: Layers
  placer: Placer
  camera: Camera
  resize(width: number, height: number): void
  /** The scale has just changed and is likely to change on. */
  isZooming(): boolean
  /** What is at a point, px from the upper left corner of the surface. */
  placeAt(x: number, y: number): Place
  /** px from the upper left corner of the surface. */
  pointAt(at: number, units: number): { x: number; y: number }
  /** Tells the others of this tab's pointer, view or drag. */
  tell(change: MotionChange): void
  /** Draws anew what depends on measured text. */
  remeasure(): void
  /** Follows the board and the view from now on, until what it returns is called. */
  connect(): () => void
}

/**
 * Laying out changes many cards at once and takes longer than a frame has. While the scale changes
 * from frame to frame, cards keep their rows for so long, and only move apart or together.
 */
const RELAYOUT_MS = 600
/** After the last step of a zoom they are laid out for good. */
const SETTLE_MS = 90

/** How much of the width lies before the start of the incident when nothing is known but that. */
const ROOM_BEFORE = 0.15

const NOTHING = { events: {}, laneOrder: [], milestones: {} }

/** Where each board was looked at when its timeline was last left. */
const leftAt = new WeakMap<BoardHandle, Viewport>()

export function createSurface(board: BoardHandle): Surface {
  let origin = firstInstant(board)
  const known = leftAt.get(board)
  let fitted = known !== undefined
  let aimedAt: number | undefined
  let moved = false
  let makeScene = createSceneMaker(origin)
  const viewport = createStore<Viewport>(
    () => known ?? { from: origin, pxPerMs: FULL_SCALE, top: 0, width: 0, height: 0 },
  )
  const lanesHeight = () => Math.max(0, viewport.getState().height - HEAD_HEIGHT - FOOT_HEIGHT)
  let laidOutAt = Number.NEGATIVE_INFINITY
  let relayout: ReturnType<typeof setTimeout> | undefined
  const compose = (keepLayout = false, shown = board.store.getState()) =>
    makeScene({
      keepLayout,
      // Before it has a size nothing can be seen, and what is laid out would be laid out twice.
      board: viewport.getState().width > 0 ? shown : NOTHING,
      view: viewStore.getState(),
      pxPerMs: viewport.getState().pxPerMs,
      space: lanesHeight(),
    })
  const scene = createStore<Scene>(() => compose())
  const viewX = () => scene.getState().scale.x(viewport.getState().from)
  const mounted = createStore<MountWindow>(() =>
    windowAround(scene.getState().scale, viewport.getState(), 0),
  )
  const layers = createLayers(() => ({
    x: mounted.getState().base - viewX(),
    y: -viewport.getState().top,
  }))
  const placer = createPlacer((at) => scene.getState().scale.x(at) - mounted.getState().base)

  const tell = createOwnMotion(board, { stage: 'timeline' })
  const tellView = () => {
    const { from, top, width } = viewport.getState()
    if (width === 0) return
    const { scale, layout } = scene.getState()
    tell({ view: { from, to: scale.at(viewX() + width), top: laneUnits(layout.lanes, top) } })
  }

  /** What of the mounted can be seen, in the x that it is placed by. */
  const inSight = () => {
    const left = viewX() - mounted.getState().base
    return { from: left - CARD_WIDTH, to: left + viewport.getState().width }
  }

  /** After any change: stays within the lanes, mounts what has come near, moves the layers. */
  const settle = () => {
    const most = Math.max(0, scene.getState().layout.height - lanesHeight())
    if (viewport.getState().top > most) viewport.setState({ top: most })
    const view = viewport.getState()
    const { scale } = scene.getState()
    const window = mounted.getState()
    if (!windowHolds(window, scale, view)) {
      mounted.setState(windowAround(scale, view, window.base), true)
      if (mounted.getState().base !== window.base) placer.apply()
    }
    layers.apply()
    tellView()
  }
  /** The first events to be seen are all shown. Where from is found before any is laid out. */
  const fitFirst = () => {
    const { width } = viewport.getState()
    const state = board.store.getState()
    if (width === 0 || Object.keys(state.events).length === 0) return
    fitted = true
    origin = firstInstant(board)
    makeScene = createSceneMaker(origin)
    const { events, scale } = compose(false, { ...state, laneOrder: [] })
    const span = spanOf(events)
    if (span) viewport.setState(fitView(span, width, scale.folds))
  }
  /** Without events the view begins where the brief says that the incident did, until it is moved. */
  const aimFirst = () => {
    const { width, pxPerMs } = viewport.getState()
    const { startedAt } = board.store.getState().brief
    if (width === 0 || moved || startedAt === null || startedAt === aimedAt) return
    aimedAt = startedAt
    origin = firstInstant(board)
    makeScene = createSceneMaker(origin)
    viewport.setState({ from: startedAt - (width * ROOM_BEFORE) / pxPerMs })
  }
  const recompose = (zooming = false) => {
    if (!fitted) fitFirst()
    if (!fitted) aimFirst()
    // The clock starts with the first step of a zoom.
    if (zooming && relayout === undefined) laidOutAt = performance.now()
    const wasZooming = relayout !== undefined
    const keep = zooming && performance.now() - laidOutAt < RELAYOUT_MS
    const next = compose(keep)
    const before = scene.getState()
    if (!keep) laidOutAt = performance.now()
    clearTimeout(relayout)
    relayout = zooming ? setTimeout(recompose, SETTLE_MS) : undefined
    const keys = Object.keys(next) as (keyof Scene)[] // an object literal of this module's making
    if (keys.some((key) => next[key] !== before[key])) scene.setState(next, true)
    if (zooming) placer.apply(inSight())
    else if (next.scale !== before.scale || wasZooming) placer.apply()
    settle()
  }
  const setView = (next: Partial<Viewport>) => {
    const before = viewport.getState()
    viewport.setState(next)
    const { pxPerMs, height } = viewport.getState()
    if (pxPerMs !== before.pxPerMs || height !== before.height) recompose(height === before.height)
    else settle()
  }
  const camera = createCamera({
    viewport,
    scene,
    setView,
    onOwnMove: () => {
      moved = true
      board.follow.getState().stop()
    },
  })
  return {
    board,
    viewport,
    scene,
    mounted,
    layers,
    placer,
    camera,
    tell,
    isZooming: () => relayout !== undefined,
    resize(width, height) {
      const view = viewport.getState()
      if (view.width === width && view.height === height) return
      viewport.setState({ width, height })
      recompose()
    },
    placeAt(x, y) {
      const { scale, layout } = scene.getState()
      const units = laneUnits(layout.lanes, y - HEAD_HEIGHT + viewport.getState().top)
      const order = board.store.getState().laneOrder
      const index = Math.min(Math.floor(units), order.length - 1)
      return { at: scale.at(viewX() + x), units, lane: order[Math.max(0, index)] }
    },
    pointAt(at, units) {
      const { scale, layout } = scene.getState()
      const { top } = viewport.getState()
      return {
        x: scale.x(at) - viewX(),
        y: yOfLaneUnits(layout.lanes, units) - top + HEAD_HEIGHT,
      }
    },
    remeasure() {
      forgetMeasures()
      makeScene = createSceneMaker(origin)
      recompose()
    },
    connect() {
      const stops = [
        board.store.subscribe((now, before) => {
          if (
            now.events !== before.events ||
            now.brief.startedAt !== before.brief.startedAt ||
            now.laneOrder !== before.laneOrder ||
            now.milestones !== before.milestones
          ) {
            recompose()
          }
        }),
        viewStore.subscribe((now, before) => {
          if (now.unfolded !== before.unfolded || now.foldQuiet !== before.foldQuiet) recompose()
        }),
      ]
      recompose() // what has changed while nobody listened
      return () => {
        camera.stop()
        clearTimeout(relayout)
        if (fitted) leftAt.set(board, viewport.getState())
        for (const stop of stops) stop()
      }
    },
  }
}

/** Where x is 0: close to what is shown, so that positions stay small numbers. */
function firstInstant(board: BoardHandle): number {
  const { events, brief } = board.store.getState()
  let first = Number.POSITIVE_INFINITY
  for (const { at } of Object.values<{ at: number }>(events)) first = Math.min(first, at)
  if (Number.isFinite(first)) return first
  return brief.startedAt ?? Math.floor(Date.now() / 3_600_000) * 3_600_000
}
