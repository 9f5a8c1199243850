import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { GraphGestures } from './gesture-store.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import type { GraphHandle } from './spec.ts'
import type { GraphScene } from './types.ts'

export const GraphContext = createContext<GraphCanvas | null>(null)

/** For the canvas itself. */
export function useGraphCanvas(): GraphCanvas {
  const canvas = useContext(GraphContext)
  if (!canvas) throw new Error('useGraph needs a GraphStage above it')
  return canvas
}

/** The canvas that a component is drawn on, or beside as its tools, inspector or outline. */
export function useGraph(): GraphHandle {
  return useGraphCanvas()
}

/** A part of what stands on the canvas; renders again only when that part has changed. */
export function useGraphScene<T>(select: (scene: GraphScene) => T): T {
  return useStore(useGraphCanvas().scene, select)
}

export function useGraphGesture<T>(select: (state: GraphGestures) => T): T {
  return useStore(useGraphCanvas().gestures, select)
}
