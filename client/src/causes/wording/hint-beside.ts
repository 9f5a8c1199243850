import { useEffect } from 'react'
import { createStore } from 'zustand/vanilla'

/** Whose wording an open inspector speaks of: it is not said a second time at the card. */
export const hintBeside = createStore<{ id: string | null }>(() => ({ id: null }))

/** For an inspector that shows the hint of something. */
export function useHintBeside(id: string): void {
  useEffect(() => {
    hintBeside.setState({ id })
    return () => {
      if (hintBeside.getState().id === id) hintBeside.setState({ id: null })
    }
  }, [id])
}
