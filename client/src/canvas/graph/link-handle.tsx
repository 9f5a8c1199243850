import { Plus } from 'lucide-react'
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useCanEdit } from '../../sync/react.tsx'
import { DRAG_DISTANCE, type Point, pointIn } from '../gesture.ts'
import { itemOf } from '../use-canvas-keys.ts'
import { useGraphCanvas, useGraphGesture, useGraphScene } from './context.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { selectItems, useGraphView } from './graph-view.ts'
import { nodeAt } from './hit.ts'
import styles from './link-handle.module.css'

/**
 * At the lower edge of the node under the pointer, or of the one that is selected: dragged onto
 * another it links the two, clicked it adds one. One handle for all nodes: four for each would
 * halve the frame rate.
 */
export function LinkHandle() {
  const canvas = useGraphCanvas()
  const canEdit = useCanEdit()
  const place = useRef<HTMLDivElement>(null)
  const hovered = useHovered(place)
  const only = useGraphView(({ selection, editing }) =>
    selection.size === 1 && editing === null ? [...selection][0] : undefined,
  )
  const isDragging = useGraphGesture(({ drag }) => drag !== null)
  const [from, setFrom] = useState<string | null>(null)
  const id = from ?? hovered ?? only
  const takes = id !== undefined && canvas.spec.linkFrom?.takes(id)
  return (
    <div ref={place} className={styles.layer}>
      {canEdit && takes && (from !== null || !isDragging) && (
        <Handle key={id} id={id} onDrag={(isOn) => setFrom(isOn ? id : null)} />
      )}
    </div>
  )
}

/** The node under the pointer; stays while the pointer is on the handle that belongs to it. */
function useHovered(place: { current: HTMLElement | null }): string | undefined {
  const [hovered, setHovered] = useState<string>()
  useEffect(() => {
    const frame = place.current?.parentElement
    const surface = frame?.querySelector('[data-surface]')
    if (!frame || !surface) return undefined
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch' || place.current?.contains(target as Node)) return
      setHovered(surface.contains(target as Node) ? itemOf(target) : undefined)
    }
    const onLeave = () => setHovered(undefined)
    frame.addEventListener('pointerover', onOver)
    frame.addEventListener('pointerleave', onLeave)
    return () => {
      frame.removeEventListener('pointerover', onOver)
      frame.removeEventListener('pointerleave', onLeave)
    }
  }, [place])
  return hovered
}

function Handle({ id, onDrag }: { id: string; onDrag: (isOn: boolean) => void }) {
  const canvas = useGraphCanvas()
  const { plane, spec } = canvas
  useStore(plane.view) // it stays with its node
  const node = useGraphScene((scene) => scene.nodes.get(id))
  const [end, setEnd] = useState<Point | null>(null)
  const drag = useLinkDrag(canvas, id, (to) => {
    setEnd(to)
    onDrag(to !== null)
  })
  if (!node || !spec.linkFrom) return null
  const start = plane.toScreen({ x: node.x + node.width / 2, y: node.y + node.height })
  const label = spec.linkFrom.label(node.text.lines.join(' '))
  return (
    <>
      {end && (
        <svg className={styles.line} aria-hidden="true">
          <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
        </svg>
      )}
      <button
        type="button"
        className={styles.handle}
        tabIndex={-1}
        aria-label={label}
        title={label}
        style={{ transform: `translate(${start.x - 11}px, ${start.y - 11}px)` }}
        {...drag}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </>
  )
}

/** Draws a line from a node to where the pointer is, and says what letting go would do. */
function useLinkDrag(canvas: GraphCanvas, id: string, onMove: (to: Point | null) => void) {
  const { plane, gestures, board, spec, root } = canvas
  const dragged = useRef(false)
  const pressed = useRef<{ pointer: number; x: number; y: number; moved: boolean } | null>(null)
  const stop = () => {
    pressed.current = null
    gestures.setState({ drag: null })
    onMove(null)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !pressed.current) return
      event.preventDefault()
      event.stopPropagation() // it gives up the line, and not also the selection
      stop()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  })
  return {
    onPointerDown(event: ReactPointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture?.(event.pointerId)
      const { pointerId: pointer, clientX: x, clientY: y } = event
      pressed.current = { pointer, x, y, moved: false }
      dragged.current = false
    },
    onPointerMove(event: ReactPointerEvent<HTMLElement>) {
      const from = pressed.current
      const surface = root.current
      if (!(surface instanceof HTMLElement) || from?.pointer !== event.pointerId) return
      from.moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) >= DRAG_DISTANCE
      if (!from.moved) return
      const at = pointIn(surface, event)
      const { x, y } = plane.toPlane(at)
      const target = nodeAt(canvas, x, y)
      const drop =
        target && target !== id ? (spec.linkFrom?.onto(canvas, id, target) ?? null) : null
      gestures.setState({ drag: { moved: new Set(), drop, at } })
      onMove(at)
    },
    onPointerUp(event: ReactPointerEvent<HTMLElement>) {
      const from = pressed.current
      if (from?.pointer !== event.pointerId) return
      const apply = gestures.getState().drag?.drop?.apply
      stop()
      dragged.current = from.moved
      if (apply && board.canEdit()) board.edit(apply)
    },
    onPointerCancel: stop,
    onClick() {
      // A drag ends with a click too.
      if (dragged.current) return
      selectItems([id])
      canvas.run('add')
    },
  }
}
