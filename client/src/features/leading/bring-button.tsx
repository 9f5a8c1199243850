import type { StageId } from '@herringbone/shared/model/stage.ts'
import { UserRoundX, UsersRound } from 'lucide-react'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'

/** Brings everyone to where this facilitator looks, and lets them go again. */
export function BringButton({ stage }: { stage: StageId }) {
  const t = useTexts(leadingTexts)
  const board = useBoard()
  const mine = useSession(({ view }) => view?.spotlight?.by === board.me.id)
  const why = useRefusalText('summon')
  const { send, pending } = useCommand()
  return (
    <BarButton
      label={t(mine ? 'bringEnd' : 'bring')}
      icon={mine ? UserRoundX : UsersRound}
      text="foldFirst"
      active={mine}
      why={why}
      onClick={() => {
        if (!pending) void send(mine ? { type: 'summon.end' } : { type: 'summon', stage })
      }}
    />
  )
}
