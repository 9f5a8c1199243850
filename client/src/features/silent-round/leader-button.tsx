import { Menu } from '@mantine/core'
import { Eye, EyeOff, Trash2, Undo2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { BarButton } from '../../session/bar-button.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { RevealButton } from './reveal-button.tsx'
import { roundBarTexts } from './round-bar-texts.ts'

const OpenRoundDialog = lazyPart(async () => {
  const module = await import('./open-round-dialog.tsx')
  return { default: module.OpenRoundDialog }
})
const DiscardDialog = lazyPart(async () => {
  const module = await import('./discard-dialog.tsx')
  return { default: module.DiscardDialog }
})

type Dialog = 'never' | 'open' | 'closed'

/** In the facilitators' bar: opens a round; while one is under way, reveals it or throws it away. */
export function LeaderButton() {
  const isOpen = useSession(({ view }) => Boolean(view?.round))
  return isOpen ? (
    <>
      <RoundMenu />
      <RevealButton />
    </>
  ) : (
    <OpenButton />
  )
}

function OpenButton() {
  const t = useTexts(roundBarTexts)
  const why = useRefusalText('round.open')
  const isVoting = useSession(({ view }) => Boolean(view?.poll))
  const [dialog, setDialog] = useState<Dialog>('never')
  return (
    <>
      <BarButton
        label={t('open')}
        icon={EyeOff}
        text={isVoting ? 'foldFirst' : 'fold'}
        why={why}
        aria-haspopup="dialog"
        onClick={() => setDialog('open')}
      />
      {dialog !== 'never' && (
        <Suspense>
          <OpenRoundDialog opened={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </>
  )
}

function RoundMenu() {
  const t = useTexts(roundBarTexts)
  const stage = useSession(({ view }) => view?.round?.stage)
  const isClosing = useSession(({ view }) => view?.round?.status === 'closing')
  const go = useGoToStage()
  const { send } = useCommand()
  const [dialog, setDialog] = useState<Dialog>('never')
  return (
    <>
      <Menu position="top" width={240}>
        <Menu.Target>
          <BarButton label={t('open')} icon={EyeOff} active />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Eye size={16} aria-hidden />} onClick={() => stage && go(stage)}>
            {t('goThere')}
          </Menu.Item>
          {isClosing ? (
            <Menu.Item
              leftSection={<Undo2 size={16} aria-hidden />}
              onClick={() => void send({ type: 'round.keep' })}
            >
              {t('keepRound')}
            </Menu.Item>
          ) : (
            <Menu.Item
              color="red"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={() => setDialog('open')}
            >
              {t('discard')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog !== 'never' && (
        <Suspense>
          <DiscardDialog opened={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </>
  )
}
