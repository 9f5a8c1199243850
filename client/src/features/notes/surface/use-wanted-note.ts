import { asId } from '@herringbone/shared/model/ids.ts'
import { useEffect } from 'react'
import { wantedOf } from '../../../canvas/graph/wanted-item.ts'
import { goToItem } from '../keys/run-command.ts'
import type { NotesSurface } from './surface.ts'

/** Goes to a note that another view has asked for, as soon as the canvas and the note are there. */
export function useWantedNote(surface: NotesSurface): void {
  useEffect(() => {
    const store = wantedOf(surface.board)
    const take = () => {
      const { wanted } = store.getState()
      const id = wanted?.surface === 'notes' ? asId<'note'>(wanted.id) : undefined
      if (id === undefined || !surface.boxOf(id)) return
      if (surface.plane.view.getState().width === 0) return
      store.setState({ wanted: null })
      goToItem(surface, id)
    }
    take()
    const stops = [
      store.subscribe(take),
      surface.scene.subscribe(take),
      surface.plane.view.subscribe(take),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [surface])
}
