import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { StageDescriptor, SurfaceDescriptor } from '../../canvas/stage.ts'
import { shownSurfacesOf, showSurface } from '../../session/shown-surfaces.ts'
import { clientsOfFollowed } from '../../sync/followed.ts'
import { useBoard, useBoardState, useSession } from '../../sync/react.tsx'

export interface Surfaces {
  offered: readonly SurfaceDescriptor[]
  shown: SurfaceDescriptor
}

/** What a stage can be looked at in now, and what it is. */
export function useSurfaces({ id, surfaces }: StageDescriptor): Surfaces {
  const usesNotes = useUsesNotes(id)
  const offered = useMemo(
    () => surfaces.filter(({ whenUsed }) => !whenUsed || usesNotes),
    [surfaces, usesNotes],
  )
  const chosen = useStore(shownSurfacesOf(useBoard()), (shown) => shown[id])
  const shown = offered.find((surface) => surface.id === chosen) ?? offered[0] ?? surfaces[0]
  return { offered, shown }
}

/**
 * A silent round or a vote leads to what it is about, since that would be looked for in vain
 * elsewhere; so does whom one follows. Once: then everyone may look where they want.
 */
export function useLedToSurface(stage: StageDescriptor): void {
  const board = useBoard()
  const led = useLeads(stage)
  useEffect(() => {
    if (led) showSurface(board, stage.id, led)
  }, [board, stage.id, led])
  useEffect(() => {
    const look = () => {
      for (const client of clientsOfFollowed(board)) {
        const motion = board.motion.current().get(client)
        if (motion?.stage === stage.id) showSurface(board, stage.id, motion.surface ?? 'own')
      }
    }
    const stops = [board.follow.subscribe(look), board.motion.subscribe(look)]
    look()
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, stage.id])
}

/** Where a round or a vote on this stage takes place; a vote about causes is held wherever they are. */
function useLeads({ id, surfaces }: StageDescriptor): SurfaceId | null {
  const usesNotes = useUsesNotes(id)
  const shown = useStore(shownSurfacesOf(useBoard()), (all) => all[id]) ?? surfaces[0].id
  const [round, poll, votedOn] = useSession(
    useShallow(({ view }) => [
      view?.round?.stage === id,
      view?.poll?.stage === id,
      votedOnIn(view?.poll?.options ?? []),
    ]),
  )
  if (round) return 'notes'
  if (!poll) return null
  if (votedOn === 'notes') return usesNotes ? 'notes' : null
  // Where the actions stand they are voted on; the thread shows them too.
  if (votedOn === 'actions' && id === 'actions') return shown === 'thread' ? null : 'own'
  const causes = surfaces.filter((surface) => SHOWS_CAUSES.includes(surface.id))
  return causes.some((surface) => surface.id === shown) ? null : (causes[0]?.id ?? null)
}

/** What a vote is about, by what leads: notes and clusters first, then causes. */
function votedOnIn(options: readonly string[]): 'notes' | 'causes' | 'actions' {
  if (options.some((option) => /^(note|cluster):/.test(option))) return 'notes'
  return options.every((option) => option.startsWith('action:')) ? 'actions' : 'causes'
}

const SHOWS_CAUSES: readonly SurfaceId[] = ['fishbone', 'whys', 'fault-tree', 'thread']

/** There are notes to show: the agenda asks for them, or there are some already. */
function useUsesNotes(stage: StageId): boolean {
  const isAsked = useSession(
    ({ view }) => view?.agenda.find((step) => step.stage === stage)?.notes ?? false,
  )
  const hasNotes = useBoardState(({ notesOn }) => (notesOn[stage]?.length ?? 0) > 0)
  return isAsked || hasNotes
}
