import { type Box, grown, overlaps } from '@herringbone/shared/methods/box.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { viewStore } from '../view-store.ts'
import type { NotesSurface } from './surface.ts'

/** What has elements; all else is painted. */
export interface Mounted {
  notes: readonly NoteId[]
  clusters: readonly ClusterId[]
  /** Everything is painted: there is too much in view, and too small to be read. */
  isOverview: boolean
}

/** Below this scale notes are painted. Letters are five pixels high then. */
export const OVERVIEW_ZOOM = 0.4

/** How far around what is seen is mounted, px, and what has to be left of that. */
const AROUND = 360
const SPARE = 120
/** A view that has not moved for so long has settled. */
const SETTLE_MS = 160

export interface MountWindow {
  mounted: StoreApi<Mounted>
  /** The view is moving at this moment. */
  isMoving(): boolean
  connect(onSettle: () => void): () => void
}

const sameIds = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height

/** Keeps elements for what is in view and a little around it. */
export function createMountWindow({ plane, scene, gestures }: NotesSurface): MountWindow {
  let around = grown(plane.seen(), AROUND)
  let moving = false
  const mounted = createStore<Mounted>(() => ({ notes: [], clusters: [], isOverview: false }))

  const refill = (isOverview: boolean) => {
    const { notes, clusters } = scene.getState()
    const { selection, editing } = viewStore.getState()
    const before = mounted.getState()
    const isKept = (id: string) => id === editing || gestures.getState().drag?.ids.has(id as NoteId)
    const next: NoteId[] = []
    const frames: ClusterId[] = []
    if (!isOverview) {
      for (const note of notes.values()) {
        if (overlaps(note, around) || isKept(note.id)) next.push(note.id)
      }
      for (const frame of clusters.values()) {
        if (overlaps(frame, around) || selection.has(frame.id)) frames.push(frame.id)
      }
    }
    const after: Mounted = {
      notes: sameIds(before.notes, next) ? before.notes : next,
      clusters: sameIds(before.clusters, frames) ? before.clusters : frames,
      isOverview,
    }
    const isSame =
      after.notes === before.notes &&
      after.clusters === before.clusters &&
      after.isOverview === before.isOverview
    if (!isSame) mounted.setState(after)
  }
  const isOverview = () => plane.view.getState().zoom < OVERVIEW_ZOOM

  const onView = () => {
    const { zoom } = plane.view.getState()
    if (isOverview()) {
      // The elements stay for now, hidden: one may zoom right back in.
      if (!mounted.getState().isOverview) mounted.setState({ isOverview: true })
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
        scene.subscribe(() => refill(isOverview())),
        viewStore.subscribe((now, before) => {
          if (now.editing !== before.editing) refill(isOverview())
        }),
      ]
      return () => {
        clearTimeout(timer)
        for (const stop of stops) stop()
      }
    },
  }
}
