import { useNavigate } from '@tanstack/react-router'
import { MoodOffer } from '../../features/check-in/mood-offer.tsx'
import { reportPlaceId } from '../../features/report/report-places.ts'
import { WrapUp } from '../../features/wrap-up/wrap-up.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useShowItem } from '../../session/show-item.ts'
import { useBoard } from '../../sync/react.tsx'
import { focusWhenThere } from './focus-when-there.ts'
import { showGap } from './show-gap.ts'

/** The Wrap-up, with the ways from it to all other stages and to the report. */
export function WrapUpSurface() {
  const board = useBoard()
  const navigate = useNavigate()
  const goToStage = useGoToStage()
  const { item } = useShowItem()
  const toReport = (place: 'review' | 'send') => {
    void navigate({ to: '/board/$boardId/report', params: { boardId: board.id } })
    focusWhenThere(reportPlaceId(place))
  }
  return (
    <WrapUp
      after={<MoodOffer />}
      onGap={(gap) =>
        showGap(board, gap, { item, stage: goToStage, sending: () => toReport('send') })
      }
      onPublish={() => toReport('review')}
    />
  )
}
