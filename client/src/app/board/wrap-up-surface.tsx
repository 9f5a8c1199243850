import { WrapUp } from '../../features/wrap-up/wrap-up.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useShowItem } from '../../session/show-item.ts'
import { useBoard } from '../../sync/react.tsx'
import { showGap } from './show-gap.ts'

/** The Wrap-up, with the ways from it to all other stages and to the report. */
export function WrapUpSurface() {
  const board = useBoard()
  const goToStage = useGoToStage()
  const { item } = useShowItem()
  return (
    <WrapUp
      onGap={(gap) => showGap(board, gap, { item, stage: goToStage, sending: null })}
      onPublish={null}
    />
  )
}
