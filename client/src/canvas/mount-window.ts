import { type Box, grown } from '@herringbone/shared/methods/box.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Plane } from './plane.ts'

/** Ids of what has elements, by kind. */
export type MountedLists = Record<string, readonly string[]>

/** What has elements; all else is painted. */
export type Mounted<Lists extends MountedLists> = Lists & {
  /** Everything is painted: there is too much in view, and too small to be read. */
  isOverview: boolean
}

/** Below this scale things are painted. Letters are five pixels high then. */
export const OVERVIEW_ZOOM = 0.4

/** How far around what is seen is mounted, px, and what has to be left of that. */
const AROUND = 360
const SPARE = 120
/** A view that has not moved for so long has settled. */
const SETTLE_MS = 160

export interface MountWindow<Lists extends MountedLists> {
  mounted: StoreApi<Mounted<Lists>>
  /** The view is moving at this moment. */
  isMoving(): boolean
  connect(onSettle: () => void): () => void
}

interface MountOptions<Lists extends MountedLists> {
  plane: Plane
  /** What is to have elements while this is in view or near; around null: in the overview. */
  fill: (around: Box | null) => Lists
  /** Calls back when `fill` would give something else; gives how to stop. */
  follow: (refill: () => void) => (() => void)[]
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

/** Keeps elements for what is in view and a little around it. */
export function createMountWindow<Lists extends MountedLists>({
  plane,
  fill,
  follow,
}: MountOptions<Lists>): MountWindow<Lists> {
  let around = grown(plane.seen(), AROUND)
  let moving = false
  const nothing = fill({ x: 0, y: 0, width: -1, height: -1 })
  const mounted = createStore<Mounted<Lists>>(() => ({ ...nothing, isOverview: false }))

  const refill = (isOverview: boolean) => {
    const before = mounted.getState()
    const next = fill(isOverview ? null : around)
    const changed: MountedLists = {}
    for (const [kind, ids] of Object.entries(next)) {
      if (!sameIds(before[kind] ?? [], ids)) changed[kind] = ids
    }
    if (before.isOverview === isOverview && Object.keys(changed).length === 0) return
    mounted.setState({ ...before, ...changed, isOverview }, true)
  }
  const isOverview = () => plane.view.getState().zoom < OVERVIEW_ZOOM

  const onView = () => {
    const { zoom } = plane.view.getState()
    if (isOverview()) {
      // The elements stay for now, hidden: one may zoom right back in.
      const before = mounted.getState()
      if (!before.isOverview) mounted.setState({ ...before, isOverview: true }, true)
      return
    }
    const seen = plane.seen()
    const left = mounted.getState().isOverview
    if (!left && holds(around, grown(seen, SPARE / zoom))) return
    around = grown(seen, AROUND / zoom)
    refill(false)
  }

  return {
    mounted,
    isMoving: () => moving,
    connect(onSettle) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const settle = () => {
        moving = false
        around = grown(plane.seen(), AROUND / plane.view.getState().zoom)
        refill(isOverview())
        onSettle()
      }
      settle()
      const stops = [
        plane.view.subscribe(() => {
          moving = true
          clearTimeout(timer)
          timer = setTimeout(settle, SETTLE_MS)
          onView()
        }),
        ...follow(() => refill(isOverview())),
      ]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}
