import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { coveredOf, NOTHING_COVERED } from '../covered.ts'
import { useGraphCanvas, useGraphScene } from './context.ts'
import styles from './graph.module.css'

/** px: from what it belongs to, and from the edges of the canvas. */
const GAP = 10
/** px: it is as wide as it wants, up to this. */
const WIDTH = 272
/** px: of a question with a field. */
const HEIGHT = 150

interface BesideNodeProps {
  id: string
  /** px: for so much there is to be room below, else it stands above. */
  height?: number
  children: ReactNode
}

/**
 * Floats over the canvas at a node, at its own size whatever the scale: below it, or above where
 * there is no room, and clear of the panels.
 */
export function BesideNode({ id, height: needed = HEIGHT, children }: BesideNodeProps) {
  const { plane, root } = useGraphCanvas()
  const node = useGraphScene((scene) => scene.nodes.get(id))
  const { width, height } = useStore(plane.view)
  if (!node) return null
  const covered = root.current ? coveredOf(root.current) : NOTHING_COVERED
  const from = plane.toScreen(node)
  const to = plane.toScreen({ x: node.x + node.width, y: node.y + node.height })
  const room = width - covered.right - GAP
  const x = Math.max(covered.left + GAP, Math.min(from.x, room - WIDTH))
  const isBelow = to.y + GAP + needed < height - covered.bottom || from.y < needed
  const y = isBelow ? to.y + GAP : from.y - GAP
  return (
    <div
      className={styles.beside}
      data-above={!isBelow || undefined}
      style={{
        maxWidth: Math.min(WIDTH, width - 2 * GAP),
        transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)`,
      }}
    >
      <div>{children}</div>
    </div>
  )
}
