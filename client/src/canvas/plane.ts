import type { Box } from '@herringbone/shared/methods/box.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { animate } from './animate.ts'
import { type Insets, NOTHING_COVERED } from './covered.ts'
import type { Point } from './gesture.ts'

/** Where a plane is looked at: its place at the upper left corner, the scale, the size in px. */
export interface PlaneView {
  x: number
  y: number
  zoom: number
  width: number
  height: number
}

export const ZOOM_LIMITS = { min: 0.04, max: 4 }
/** What the buttons and keys for zooming change. */
export const ZOOM_STEP = 1.35

/** px that floating tools cover at the edges, or that make a fit look like one. */
const INSETS = { top: 76, right: 32, bottom: 96, left: 88 }
/** On a phone the tools float at the right, and there is no room to spare. */
const NARROW_INSETS = { top: 56, right: 76, bottom: 72, left: 12 }

/** A free canvas: where it is looked at, and how that is moved. */
export interface Plane {
  view: StoreApi<PlaneView>
  resize(width: number, height: number): void
  toPlane(point: Point): Point
  toScreen(point: Point): Point
  /** What can be seen, in units of the plane. */
  seen(): Box
  panBy(dx: number, dy: number): void
  /** Changes the scale so that what is at the point stays there. */
  zoomBy(factor: number, point: Point, glides?: boolean): void
  zoomTo(zoom: number): void
  /** Shows all of a box, not larger than 100 % (or `most`). */
  fit(box: Box, options?: { most?: number; glides?: boolean }): void
  /** Whether all of a box is in view, clear of what floats at the edges. */
  shows(box: Box): boolean
  /** Moves as little as it takes to have a box in view; `rightCovered`: px at the right that are not. */
  reveal(box: Box, rightCovered?: number): void
  /** Looks at what another window looks at. */
  lookAt(seen: { from: number; to: number; top: number }): void
  stop(): void
}

/**
 * `onOwnMove`: this person moves the view by hand; called before it moves. `covered`: what panels
 * cover now, beside the tools that are always there. `least`: the smallest scale.
 */
export function createPlane(
  start: PlaneView,
  onOwnMove: () => void,
  covered: () => Insets = () => NOTHING_COVERED,
  least: () => number = () => ZOOM_LIMITS.min,
): Plane {
  const view = createStore<PlaneView>(() => start)
  const clampZoom = (zoom: number) => Math.max(least(), Math.min(ZOOM_LIMITS.max, zoom))
  const insetsNow = (): Insets => {
    const tools = view.getState().width < 640 ? NARROW_INSETS : INSETS
    const panels = covered()
    const most = (edge: keyof Insets) => Math.max(tools[edge], panels[edge])
    return { top: most('top'), right: most('right'), bottom: most('bottom'), left: most('left') }
  }
  let stop = () => {}
  let wanted: number | undefined
  /** Where a movement that is on its way ends. */
  let goal: Pick<PlaneView, 'x' | 'y' | 'zoom'> | undefined
  const endView = (): PlaneView => ({ ...view.getState(), ...goal })
  const halt = () => {
    stop()
    stop = () => {}
    wanted = undefined
    goal = undefined
  }
  const toPlane = ({ x, y }: Point): Point => {
    const now = view.getState()
    return { x: now.x + x / now.zoom, y: now.y + y / now.zoom }
  }
  const scaleTo = (zoom: number, point: Point) => {
    const fixed = toPlane(point)
    view.setState({ zoom, x: fixed.x - point.x / zoom, y: fixed.y - point.y / zoom })
  }
  const middle = (): Point => {
    const { width, height } = view.getState()
    return { x: width / 2, y: height / 2 }
  }
  const glideTo = (to: Pick<PlaneView, 'x' | 'y' | 'zoom'>, glides: boolean) => {
    halt()
    const from = view.getState()
    if (!glides) {
      const isThere = to.x === from.x && to.y === from.y && to.zoom === from.zoom
      return isThere ? undefined : view.setState(to)
    }
    goal = to
    stop = animate((share) => {
      if (share === 1) {
        goal = undefined
        return view.setState(to)
      }
      const mix = (a: number, b: number) => a + (b - a) * share
      const zoom = Math.exp(mix(Math.log(from.zoom), Math.log(to.zoom)))
      view.setState({ zoom, x: mix(from.x, to.x), y: mix(from.y, to.y) })
    })
  }

  const zoomBy = (factor: number, point: Point, glides = true) => {
    onOwnMove()
    const to = clampZoom((wanted ?? view.getState().zoom) * factor)
    halt()
    if (!glides) return scaleTo(to, point)
    const start = view.getState().zoom
    wanted = to
    stop = animate((share) => {
      scaleTo(start * (to / start) ** share, point)
      if (share === 1) wanted = undefined
    })
  }

  return {
    view,
    toPlane,
    zoomBy,
    stop: halt,
    resize: (width, height) => view.setState({ width, height }),
    toScreen: ({ x, y }) => {
      const now = view.getState()
      return { x: (x - now.x) * now.zoom, y: (y - now.y) * now.zoom }
    },
    seen: () => {
      const { x, y, zoom, width, height } = view.getState()
      return { x, y, width: width / zoom, height: height / zoom }
    },
    panBy: (dx, dy) => {
      onOwnMove()
      halt()
      const { x, y, zoom } = view.getState()
      view.setState({ x: x + dx / zoom, y: y + dy / zoom })
    },
    zoomTo: (zoom) => zoomBy(clampZoom(zoom) / (wanted ?? view.getState().zoom), middle()),
    fit: (box, { most = 1, glides = true } = {}) => {
      if (glides) onOwnMove()
      const { width, height } = view.getState()
      const insets = insetsNow()
      const [roomX, roomY] = [
        Math.max(80, width - insets.left - insets.right),
        Math.max(80, height - insets.top - insets.bottom),
      ]
      const zoom = clampZoom(Math.min(most, roomX / box.width, roomY / box.height))
      const x = box.x + box.width / 2 - (insets.left + roomX / 2) / zoom
      const y = box.y + box.height / 2 - (insets.top + roomY / 2) / zoom
      glideTo({ x, y, zoom }, glides)
    },
    shows: (box) => {
      const { x, y, zoom, width, height } = endView()
      const insets = insetsNow()
      const [left, top] = [(box.x - x) * zoom, (box.y - y) * zoom]
      return (
        left >= insets.left &&
        top >= insets.top &&
        left + box.width * zoom <= width - insets.right &&
        top + box.height * zoom <= height - insets.bottom
      )
    },
    reveal: (box, rightCovered) => {
      const { x, y, zoom, width, height } = endView()
      const insets = insetsNow()
      const right = width - (rightCovered ?? insets.right)
      const left = (box.x - x) * zoom
      const top = (box.y - y) * zoom
      const dx = beyond(left, left + box.width * zoom, insets.left, right)
      const dy = beyond(top, top + box.height * zoom, insets.top, height - insets.bottom)
      if (dx === 0 && dy === 0) return
      onOwnMove()
      glideTo({ x: x + dx / zoom, y: y + dy / zoom, zoom }, true)
    },
    lookAt: ({ from, to, top }) => {
      const { width, zoom } = view.getState()
      glideTo({ x: from, y: top, zoom: to > from ? clampZoom(width / (to - from)) : zoom }, true)
    },
  }
}

/** How far to move so that [start, end] is within [low, high]; the start counts more. */
function beyond(start: number, end: number, low: number, high: number): number {
  if (start < low) return start - low
  return end > high ? Math.min(end - high, start - low) : 0
}
