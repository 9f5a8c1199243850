import { overlaps } from '@herringbone/shared/methods/box.ts'
import { createMountWindow, type MountWindow } from '../mount-window.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { graphView } from './graph-view.ts'

/** A type and not an interface, which would have no index signature. */
export type GraphLists = { nodes: readonly string[] }

/** Nodes in view have elements; what is edited, dragged or has the keyboard keeps its own. */
export function createGraphWindow(canvas: GraphCanvas): MountWindow<GraphLists> {
  const { plane, scene, gestures } = canvas
  return createMountWindow<GraphLists>({
    plane,
    fill(around) {
      if (!around) return { nodes: [] }
      const { editing, focused } = graphView.getState()
      const { drag } = gestures.getState()
      const next: string[] = []
      for (const node of scene.getState().nodes.values()) {
        const { id } = node
        const isKept = id === editing || id === focused || drag?.moved.has(id)
        if (isKept || overlaps(node, around)) next.push(id)
      }
      return { nodes: next }
    },
    follow: (refill) => [
      scene.subscribe(refill),
      graphView.subscribe((now, before) => {
        if (now.editing !== before.editing || now.focused !== before.focused) refill()
      }),
    ],
  })
}
