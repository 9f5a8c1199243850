import { useEffect } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { useBoard } from '../../sync/react.tsx'

interface StageSurfaceProps {
  stage: StageDescriptor
  onInvite: (() => void) | null
}

/** The surface of a stage, with what the other features bring to it. */
export function StageSurface({ stage }: StageSurfaceProps) {
  const board = useBoard()
  const { id, Surface } = stage
  useEffect(() => board.announce({ stage: id, selection: [] }), [board, id])
  return <Surface key={id} />
}
