import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { MountWindow } from './mount-window.ts'
import type { Scene } from './scene.ts'
import type { Surface } from './surface.ts'
import type { Viewport } from './viewport.ts'

export const SurfaceContext = createContext<Surface | null>(null)

/** The surface that a component is drawn on. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (!surface) throw new Error('useSurface needs a SurfaceContext above it')
  return surface
}

export function useScene<T>(select: (scene: Scene) => T): T {
  return useStore(useSurface().scene, select)
}

/** Changes with every frame of a pan: select what changes seldom. */
export function useViewport<T>(select: (viewport: Viewport) => T): T {
  return useStore(useSurface().viewport, select)
}

export function useMountWindow(): MountWindow {
  return useStore(useSurface().mounted)
}
