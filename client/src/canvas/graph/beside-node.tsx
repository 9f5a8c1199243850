import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { coveredOf, NOTHING_COVERED } from '../covered.ts'
import { useGraphCanvas, useGraphScene } from './context.ts'
import styles from './graph.module.css'

/** px: from what it belongs to, and from the edges of the canvas. */
const GAP = 10
/** px: of which it is as wide as it wants, and for which there is to be room below. */
const WIDTH = 272
const HEIGHT = 150

interface BesideNodeProps {
  id: string
  children: ReactNode
}

/**
 * Floats over the canvas at a node, at its own size whatever the scale: below it, or above where
 * there is no room, and clear of the panels.
 */
export function BesideNode({ id, children }: BesideNodeProps) {
  const { plane, root } = useGraphCanvas()
  const node = useGraphScene((scene) => scene.nodes.get(id))
  const { width, height } = useStore(plane.view)
  if (!node) return null
  const covered = root.current ? coveredOf(root.current) : NOTHING_COVERED
  const from = plane.toScreen(node)
  const to = plane.toScreen({ x: node.x + node.width, y: node.y + node.height })
  const room = width - covered.right - GAP
  const x = Math.max(covered.left + GAP, Math.min(from.x, room - WIDTH))
  const isBelow = to.y + GAP + HEIGHT < height - covered.bottom || from.y < HEIGHT
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
