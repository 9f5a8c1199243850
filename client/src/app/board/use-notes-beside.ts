import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useEffect, useState } from 'react'
import { clientsOfFollowed } from '../../sync/followed.ts'
import { useBoard, useBoardState, useSession } from '../../sync/react.tsx'

export interface NotesBeside {
  offered: boolean
  /** The canvas of notes is shown in place of the stage's own surface. */
  shown: boolean
  show: (notes: boolean) => void
}

/**
 * Of a stage with a surface of its own: whether its notes are shown. A silent round or a vote there
 * leads to them, since they would be looked for in vain on the surface; so does whom one follows.
 */
export function useNotesBeside(stage: StageId): NotesBeside {
  const offered = useNotesOffered(stage)
  const leads = useSession(
    ({ view }) => view?.round?.stage === stage || (view?.poll?.stage === stage && offered),
  )
  const [led, setLed] = useState(leads)
  const [chosen, show] = useState(leads)
  if (leads !== led) {
    setLed(leads)
    if (leads) show(true)
  }
  useFollowed(stage, show)
  return { offered, shown: offered && chosen, show }
}

/** There is something to show: the agenda asks for notes, or there are some already. */
export function useNotesOffered(stage: StageId): boolean {
  const isAsked = useSession(
    ({ view }) => view?.agenda.find((step) => step.stage === stage)?.notes ?? false,
  )
  const hasNotes = useBoardState(({ notes }) =>
    Object.values(notes).some((note) => note.stage === stage),
  )
  return isAsked || hasNotes
}

function useFollowed(stage: StageId, show: (notes: boolean) => void): void {
  const board = useBoard()
  useEffect(() => {
    const look = () => {
      for (const client of clientsOfFollowed(board)) {
        const motion = board.motion.current().get(client)
        if (motion?.stage === stage) show(motion.notes === true)
      }
    }
    const stops = [board.follow.subscribe(look), board.motion.subscribe(look)]
    look()
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, stage, show])
}
