import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useEffect, useRef } from 'react'
import { isTyping } from '../../session/is-typing.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useGoToStage, useStage } from './use-stage.ts'

/**
 * Whoever looks where the group is goes on with it. Nobody is moved who looks elsewhere, follows
 * someone, or is typing: the chip at the top tells them.
 */
export function useGroupMoves(): void {
  const board = useBoard()
  const here = useStage().id
  const go = useGoToStage()
  const group = useSession(({ view }) => (view?.phase === 'running' ? view.stage : null))
  const before = useRef<StageId | null>(null)
  useEffect(() => {
    const was = before.current
    before.current = group
    if (group === null || was === null || was === group || was !== here) return
    if (board.follow.getState().followed === null && !isTyping()) go(group)
  }, [board, group, here, go])
}
