import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { FIRST_STAGE, stageById } from '../stages.ts'

/** The stage in the address; one that is not there yet falls back to the first surface. */
export function useStage(): StageDescriptor {
  const { stage } = useParams({ from: '/board/$boardId/{-$stage}' })
  return stageById(stage) ?? FIRST_STAGE
}

export function useGoToStage(): (stage: StageId) => void {
  const navigate = useNavigate()
  const { boardId } = useParams({ from: '/board/$boardId/{-$stage}' })
  return useCallback(
    (stage) => void navigate({ to: '/board/$boardId/{-$stage}', params: { boardId, stage } }),
    [navigate, boardId],
  )
}
