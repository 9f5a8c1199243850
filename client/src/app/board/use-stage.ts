import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { useSession } from '../../sync/react.tsx'
import { FIRST_STAGE, stageById } from '../stages.ts'

/** The stage in the address; without one, where the group is, and before it meets the facts. */
export function useStage(): StageDescriptor {
  const { stage } = useParams({ from: '/board/$boardId/{-$stage}' })
  const group = useSession(({ view }) => (view?.phase === 'running' ? view.stage : undefined))
  return stageById(stage) ?? stageById(group) ?? FIRST_STAGE
}

export function useGoToStage(): (stage: StageId) => void {
  const navigate = useNavigate()
  const { boardId } = useParams({ from: '/board/$boardId/{-$stage}' })
  return useCallback(
    (stage) => void navigate({ to: '/board/$boardId/{-$stage}', params: { boardId, stage } }),
    [navigate, boardId],
  )
}
