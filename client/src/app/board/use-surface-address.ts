import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { SURFACES } from '@herringbone/shared/model/surface.ts'
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { showSurface } from '../../session/shown-surfaces.ts'
import { useBoard } from '../../sync/react.tsx'
import { useSurfaces } from './use-surfaces.ts'

/**
 * `?view=` of the address is what a stage is looked at in, where that is not its first surface: the
 * browser goes back through the surfaces, and a link leads to the same one.
 */
export function useSurfaceAddress(stage: StageDescriptor): void {
  const board = useBoard()
  const navigate = useNavigate()
  const { boardId, stage: named } = useParams({ from: '/board/$boardId/{-$stage}' })
  const search: { view?: unknown; item?: unknown } = useSearch({
    from: '/board/$boardId/{-$stage}',
  })
  const { view, item } = search
  const shown = useSurfaces(stage).shown.id
  const first = stage.surfaces[0].id
  const cameBack = useCameBack()
  const before = useRef<{ stage: string; named: string | undefined; view: unknown }>(undefined)
  useEffect(() => {
    if (item !== undefined) return // that leads to a surface by itself, and then is gone
    const last = before.current
    before.current = { stage: stage.id, named, view }
    const isSame = last?.stage === stage.id && last.named === named && last.view === view
    // The group may have gone on: then the address still speaks of the stage before.
    const isOfAddress = last === undefined || last.named !== named || last.view !== view
    if (isOfAddress) {
      const wanted = isOneOf(SURFACES, view) ? view : cameBack() ? first : shown
      if (wanted !== shown) {
        showSurface(board, stage.id, wanted)
        return
      }
    }
    const said = shown === first ? undefined : shown
    if (said === view) return
    void navigate({
      to: '/board/$boardId/{-$stage}',
      params: { boardId, stage: named },
      search: said === undefined ? {} : { view: said },
      // Only what somebody chose is a step that one goes back by.
      replace: !isSame || board.follow.getState().followed !== null,
    })
  }, [board, navigate, boardId, named, view, item, stage.id, shown, first, cameBack])
}

/** Whether the last step of the browser was one back or forward. */
function useCameBack(): () => boolean {
  const { history } = useRouter()
  const last = useRef(false)
  useEffect(
    () =>
      history.subscribe(({ action: { type } }) => {
        last.current = type !== 'PUSH' && type !== 'REPLACE'
      }),
    [history],
  )
  return useRef(() => last.current).current
}
