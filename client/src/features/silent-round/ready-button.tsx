import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { useCommand } from '../../session/use-command.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

/** "I'm ready", and back. */
export function ReadyButton() {
  const t = useTexts(silentRoundTexts)
  const { me } = useBoard()
  const ready = useSession(({ view }) => view?.round?.ready.includes(me.id) ?? false)
  const { send, pending } = useCommand()
  return (
    <Button
      size="sm"
      variant={ready ? 'default' : 'filled'}
      aria-pressed={ready}
      title={ready ? t('youAreReady') : undefined}
      leftSection={ready && <Check size={16} aria-hidden />}
      loading={pending}
      onClick={() => send({ type: 'round.ready', ready: !ready })}
    >
      {t('imReady')}
    </Button>
  )
}
