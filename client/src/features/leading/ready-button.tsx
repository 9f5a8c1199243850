import { Check, CircleCheckBig } from 'lucide-react'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'

/** "I'm ready to go on from this stage"; pressed again, it is taken back. */
export function ReadyButton() {
  const t = useTexts(leadingTexts)
  const board = useBoard()
  const ready = useSession(({ view }) => view?.ready.includes(board.me.id) ?? false)
  const why = useRefusalText('stage.ready')
  const { send } = useCommand()
  return (
    <BarButton
      label={t(ready ? 'readyOn' : 'ready')}
      text="shown"
      icon={ready ? CircleCheckBig : Check}
      tone={ready ? 'plain' : 'next'}
      active={ready}
      aria-pressed={ready}
      why={why}
      onClick={() => void send({ type: 'stage.ready', ready: !ready })}
    />
  )
}
