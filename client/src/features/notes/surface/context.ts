import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { PlaneView } from '../../../canvas/plane.ts'
import type { GestureState } from './gesture-store.ts'
import type { NotesScene } from './scene.ts'
import type { NotesSurface } from './surface.ts'

export const NotesSurfaceContext = createContext<NotesSurface | null>(null)

/** The canvas that a component is drawn on. */
export function useNotesSurface(): NotesSurface {
  const surface = useContext(NotesSurfaceContext)
  if (!surface) throw new Error('useNotesSurface needs a NotesSurfaceContext above it')
  return surface
}

export function useScene<T>(select: (scene: NotesScene) => T): T {
  return useStore(useNotesSurface().scene, select)
}

/** Changes with every frame of a pan: select what changes seldom. */
export function usePlaneView<T>(select: (view: PlaneView) => T): T {
  return useStore(useNotesSurface().plane.view, select)
}

export function useGesture<T>(select: (state: GestureState) => T): T {
  return useStore(useNotesSurface().gestures, select)
}
