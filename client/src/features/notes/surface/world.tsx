import { overlaps } from '@herringbone/shared/methods/box.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { MountWindow } from '../../../canvas/mount-window.ts'
import { onThemeChange } from '../../../canvas/on-theme-change.ts'
import styles from '../../../canvas/surface.module.css'
import { useGradual } from '../../../canvas/use-gradual.ts'
import { ClusterFrameView } from '../cards/cluster-frame.tsx'
import { NoteCard } from '../cards/note-card.tsx'
import { viewStore } from '../view-store.ts'
import { useNotesSurface } from './context.ts'
import { createNotesWindow, type NotesLists } from './notes-window.ts'
import { readColors } from './paint-colors.ts'
import { paintOverview } from './paint-overview.ts'
import type { NotesSurface } from './surface.ts'

/** Notes and clusters: painted below, and with elements of their own where they can be read. */
export function World() {
  const surface = useNotesSurface()
  const [mounting] = useState(() => createNotesWindow(surface))
  const canvas = useRef<HTMLCanvasElement>(null)
  const world = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!canvas.current || !world.current) return undefined
    return showWorld(surface, mounting, canvas.current, world.current)
  }, [surface, mounting])
  return (
    <>
      <canvas ref={canvas} className={styles.painted} />
      <div ref={world} className={styles.world} data-world>
        <Items mounting={mounting} />
      </div>
    </>
  )
}

function Items({ mounting }: { mounting: MountWindow<NotesLists> }) {
  const surface = useNotesSurface()
  const notes = useStore(mounting.mounted, (mounted) => mounted.notes)
  const clusters = useStore(mounting.mounted, (mounted) => mounted.clusters)
  const items = useMemo(() => {
    const seen = surface.plane.seen()
    const all = surface.scene.getState().notes
    return notes.map((id) => {
      const box = all.get(id)
      return { key: id, urgent: box !== undefined && overlaps(box, seen) }
    })
  }, [notes, surface])
  const shown = useGradual(items, mounting.isMoving)
  return (
    <>
      {clusters.map((id) => (
        <ClusterFrameView key={id} id={id} />
      ))}
      {shown.map(({ key }) => (
        <NoteCard key={key} id={key} />
      ))}
    </>
  )
}

/** Moves the elements and paints what has none, once per frame in which something has changed. */
function showWorld(
  surface: NotesSurface,
  mounting: MountWindow<NotesLists>,
  canvas: HTMLCanvasElement,
  world: HTMLDivElement,
): () => void {
  const { plane, scene, gestures, elements } = surface
  const context = canvas.getContext('2d')
  let colors = readColors(canvas)
  let frame = 0
  let isBlank = true

  const paint = (isOverview: boolean) => {
    if (!context) return
    const view = plane.view.getState()
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    const { notes } = mounting.mounted.getState()
    const isComplete = !isOverview && notes.every(elements.has)
    if (isComplete && isBlank) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    isBlank = isComplete
    if (isComplete) {
      context.clearRect(0, 0, view.width, view.height)
      return
    }
    const painting = {
      scene: scene.getState(),
      view,
      seen: plane.seen(),
      drag: gestures.getState().drag,
      selection: viewStore.getState().selection,
      isMounted: isOverview ? () => false : elements.has,
    }
    paintOverview(context, painting, colors)
    // where benchmarks and tests see that there is something
    canvas.dataset.painted = String(painting.scene.notes.size)
  }
  const apply = () => {
    frame = 0
    const { x, y, zoom } = plane.view.getState()
    const { isOverview } = mounting.mounted.getState()
    world.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
    world.toggleAttribute('data-hidden', isOverview)
    world.toggleAttribute('data-moving', mounting.isMoving())
    paint(isOverview)
  }
  const soon = () => {
    frame ||= requestAnimationFrame(apply)
  }
  const stops = [
    mounting.connect(soon),
    mounting.mounted.subscribe(soon),
    plane.view.subscribe(soon),
    scene.subscribe(soon),
    elements.onChange(soon),
    gestures.subscribe((now, before) => {
      if (now.drag !== before.drag && mounting.mounted.getState().isOverview) soon()
    }),
    viewStore.subscribe((now, before) => {
      if (now.selection !== before.selection && mounting.mounted.getState().isOverview) soon()
    }),
    onThemeChange(() => {
      colors = readColors(canvas)
      isBlank = false
      soon()
    }),
  ]
  apply()
  return () => {
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}
