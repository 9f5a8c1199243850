import { Eye } from 'lucide-react'
import { AskFirst } from '../../session/ask-first.tsx'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { roundBarTexts } from './round-bar-texts.ts'
import { useWriters } from './use-writers.ts'

/** The one act that ends a round well. It cannot be taken back, so it asks. */
export function RevealButton() {
  const t = useTexts(roundBarTexts)
  const ready = useSession(({ view }) => view?.round?.ready ?? NOBODY)
  const total = useSession(({ view }) => view?.roundNotes ?? 0)
  const writers = useWriters({ ready })
  const why = useRefusalText('round.reveal')
  const { send, pending } = useCommand()
  return (
    <AskFirst
      question={{
        title: t('revealTitle'),
        text: t('revealBody', {
          notes: t('notes', { count: total }),
          ready: writers.ready,
          count: writers.count,
        }),
        yes: t('revealNow'),
        no: t('keepWriting'),
      }}
      onYes={() => void send({ type: 'round.reveal' })}
    >
      {(press, open) => (
        <BarButton
          label={t('reveal')}
          icon={Eye}
          why={why}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => !pending && press()}
        />
      )}
    </AskFirst>
  )
}

const NOBODY: never[] = []
