import type { Round } from '@herringbone/shared/session/round.ts'
import { Check } from 'lucide-react'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { roundBarTexts } from './round-bar-texts.ts'

/** In the bar of participants while a round is under way. */
export function MemberReady() {
  const round = useSession(({ view }) => view?.round ?? null)
  return round && <Ready round={round} />
}

function Ready({ round }: { round: Round }) {
  const t = useTexts(roundBarTexts)
  const { me } = useBoard()
  const ready = round.ready.includes(me.id)
  const why = useRefusalText('round.ready')
  const { send, pending } = useCommand()
  return (
    <BarButton
      label={t('imReady')}
      {...(ready && { icon: Check })}
      text="shown"
      tone={ready ? 'plain' : 'next'}
      active={ready}
      aria-pressed={ready}
      why={why}
      onClick={() => !pending && void send({ type: 'round.ready', ready: !ready })}
    />
  )
}
