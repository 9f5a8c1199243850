import { Hand } from 'lucide-react'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'

/** Raises one's hand, and lowers it. */
export function HandButton() {
  const t = useTexts(leadingTexts)
  const board = useBoard()
  const raised = useSession(({ view }) => view?.hands.includes(board.me.id) ?? false)
  const why = useRefusalText('hand.raise')
  const { send } = useCommand()
  return (
    <BarButton
      label={t(raised ? 'lowerHand' : 'raiseHand')}
      icon={Hand}
      active={raised}
      aria-pressed={raised}
      why={why}
      onClick={() => void send({ type: 'hand.raise', raised: !raised })}
    />
  )
}
