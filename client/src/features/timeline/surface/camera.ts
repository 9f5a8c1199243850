import { fitScale } from '@herringbone/shared/methods/fit-scale.ts'
import { createTimeScale, type Stretch } from '@herringbone/shared/methods/time-scale.ts'
import { yOfLaneUnits } from '@herringbone/shared/methods/timeline-layout.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import type { StoreApi } from 'zustand/vanilla'
import { animate } from '../../../canvas/animate.ts'
import { fitView, spanOf } from './fit-view.ts'
import {
  CARD_WIDTH,
  FOOT_HEIGHT,
  FULL_SCALE,
  HEAD_HEIGHT,
  INSET_LEFT,
  INSPECTOR_WIDTH,
  SCALE_LIMITS,
} from './geometry.ts'
import type { Scene } from './scene.ts'
import type { Viewport } from './viewport.ts'

/** How the view is moved. Points are px from the upper left corner of the surface. */
export interface Camera {
  panBy(dx: number, dy: number): void
  /** Changes the scale so that what is at x stays there. */
  zoomTo(pxPerMs: number, x: number): void
  /** As `zoomTo` in a short movement; steps that follow each other add up. */
  zoomBy(factor: number, x?: number): void
  /** To 100 %, around the middle of the view. */
  zoomFull(): void
  fitAll(): void
  fitEvents(ids: Iterable<EventId>): void
  /** Moves as little as it takes to have a card in view, clear of what floats there. */
  reveal(id: EventId): void
  /** Looks at what another surface looks at; `top` is counted in lanes. */
  lookAt(view: { from: number; to: number; top: number }): void
  stop(): void
}

interface Target {
  viewport: StoreApi<Viewport>
  scene: StoreApi<Scene>
  /** Changes the viewport and all that follows from it. */
  setView(next: Partial<Viewport>): void
  /** This person moves the view by hand; called before it moves. */
  onOwnMove(): void
}

const clampScale = (pxPerMs: number) =>
  Math.min(SCALE_LIMITS.max, Math.max(SCALE_LIMITS.min, pxPerMs))

export function createCamera({ viewport, scene, setView, onOwnMove }: Target): Camera {
  let stop = () => {}
  let wanted: number | undefined

  const scaleAt = (pxPerMs: number, origin: number) =>
    createTimeScale(pxPerMs, origin, scene.getState().scale.folds)

  const zoomTo = (pxPerMs: number, x: number) => {
    const { scale } = scene.getState()
    const at = scale.at(scale.x(viewport.getState().from) + x)
    const next = clampScale(pxPerMs)
    setView({ pxPerMs: next, from: scaleAt(next, at).at(-x) })
  }

  const glide = (to: Pick<Viewport, 'from' | 'pxPerMs' | 'top'>) => {
    stop()
    wanted = undefined
    const start = viewport.getState()
    stop = animate((share) => {
      const mix = (a: number, b: number) => (share === 1 ? b : a + (b - a) * share)
      const pxPerMs = Math.exp(mix(Math.log(start.pxPerMs), Math.log(to.pxPerMs)))
      setView({ from: mix(start.from, to.from), pxPerMs, top: mix(start.top, to.top) })
    })
  }

  const zoomBy = (factor: number, x = viewport.getState().width / 2) => {
    onOwnMove()
    stop()
    const start = viewport.getState().pxPerMs
    const goal = clampScale((wanted ?? start) * factor)
    wanted = goal
    stop = animate((share) => {
      zoomTo(start * (goal / start) ** share, x)
      if (share === 1) wanted = undefined
    })
  }

  const show = (span: Stretch | undefined) => {
    const { width, top } = viewport.getState()
    if (span) glide({ ...fitView(span, width, scene.getState().scale.folds), top })
  }

  return {
    panBy(dx, dy) {
      onOwnMove()
      stop()
      wanted = undefined
      const { scale } = scene.getState()
      const { from, top } = viewport.getState()
      setView({ from: scale.at(scale.x(from) + dx), top: Math.max(0, top + dy) })
    },
    zoomTo(pxPerMs, x) {
      onOwnMove()
      stop()
      wanted = undefined
      zoomTo(pxPerMs, x)
    },
    zoomBy,
    zoomFull: () => zoomBy(FULL_SCALE / viewport.getState().pxPerMs),
    fitAll() {
      onOwnMove()
      show(spanOf(scene.getState().events))
    },
    fitEvents(ids) {
      onOwnMove()
      const wantedIds = new Set(ids)
      show(spanOf(scene.getState().events.filter(({ id }) => wantedIds.has(id))))
    },
    reveal(id) {
      // The inspector opens over the right edge for what is revealed, as a rule.
      const covered = viewport.getState().width > 900 ? INSPECTOR_WIDTH : 24
      const { boxes, scale } = scene.getState()
      const box = boxes.get(id)
      const event = scene.getState().events.find((one) => one.id === id)
      if (!box || !event) return
      const { from, pxPerMs, top, width, height } = viewport.getState()
      const x = scale.x(event.at) - scale.x(from)
      const dx = beyond(x, x + CARD_WIDTH, INSET_LEFT, width - covered)
      const lanes = height - HEAD_HEIGHT - FOOT_HEIGHT
      const dy = beyond(box.y - top, box.y - top + box.height, 8, lanes - 8)
      if (dx === 0 && dy === 0) return
      glide({ from: scale.at(scale.x(from) + dx), pxPerMs, top: Math.max(0, top + dy) })
    },
    lookAt({ from, to, top }) {
      const { folds } = scene.getState().scale
      const { layout } = scene.getState()
      const { width } = viewport.getState()
      const pxPerMs = to > from ? fitScale({ from, to }, width, folds, SCALE_LIMITS) : FULL_SCALE
      glide({ from, pxPerMs, top: yOfLaneUnits(layout.lanes, top) })
    },
    stop: () => stop(),
  }
}

/** How far to move so that [start, end] is within [low, high]; the start counts more. */
function beyond(start: number, end: number, low: number, high: number): number {
  if (start < low) return start - low
  return end > high ? Math.min(end - high, start - low) : 0
}
