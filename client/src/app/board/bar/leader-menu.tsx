import { stageBefore } from '@herringbone/shared/methods/next-stage.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { Menu } from '@mantine/core'
import {
  Ellipsis,
  ListOrdered,
  Lock,
  LockOpen,
  type LucideIcon,
  MessageCircle,
  MousePointer2,
  Smile,
  Undo2,
  Users,
  UsersRound,
} from 'lucide-react'
import { BarButton } from '../../../session/bar-button.tsx'
import { useStageName } from '../../../session/stage-texts.ts'
import { useCommand } from '../../../session/use-command.ts'
import { useRefusalText } from '../../../session/use-refusal.ts'
import { useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { openPanel, type SessionPanel } from '../panel-store.ts'
import { barTexts } from './bar-texts.ts'

/** What facilitators need now and then. */
export function LeaderMenu({ stage }: { stage: StageId }) {
  const t = useTexts(barTexts)
  return (
    <Menu position="top-end" width={260}>
      <Menu.Target>
        <BarButton label={t('menu')} text="hidden" icon={Ellipsis} />
      </Menu.Target>
      <Menu.Dropdown>
        <BackItem />
        <PanelItem panel="agenda" icon={ListOrdered} />
        <PanelItem panel="people" icon={Users} />
        <PanelItem panel="groups" icon={UsersRound} />
        <Menu.Divider />
        <Switches stage={stage} />
      </Menu.Dropdown>
    </Menu>
  )
}

function BackItem() {
  const t = useTexts(barTexts)
  const name = useStageName()
  const before = useSession(({ view }) => view && stageBefore(view.agenda, view.stage))
  if (!before) return null
  return (
    <CommandItem
      icon={Undo2}
      label={t('back', { stage: name(before) })}
      command={{ type: 'stage.go', stage: before }}
    />
  )
}

function PanelItem({
  panel,
  icon: Icon,
}: {
  panel: Extract<SessionPanel, 'agenda' | 'people' | 'groups'>
  icon: LucideIcon
}) {
  const t = useTexts(barTexts)
  return (
    <Menu.Item leftSection={<Icon size={16} aria-hidden />} onClick={() => openPanel(panel)}>
      {t(panel)}
    </Menu.Item>
  )
}

function Switches({ stage }: { stage: StageId }) {
  const t = useTexts(barTexts)
  const name = useStageName()
  const locked = useSession(({ view }) => view?.locked.includes(stage) ?? false)
  const hidden = useSession(({ view }) => view?.cursorsHidden ?? false)
  const checkIn = useSession(({ view }) => view?.checkIn?.open ?? false)
  const mood = useSession(({ view }) => view?.mood?.open ?? false)
  return (
    <>
      <CommandItem
        icon={locked ? LockOpen : Lock}
        label={t(locked ? 'unlock' : 'lock', { stage: name(stage) })}
        command={{ type: 'stage.lock', stage, locked: !locked }}
      />
      <CommandItem
        icon={MousePointer2}
        label={t(hidden ? 'showCursors' : 'hideCursors')}
        command={{ type: 'cursors.hide', hidden: !hidden }}
      />
      <CommandItem
        icon={MessageCircle}
        label={t(checkIn ? 'endCheckIn' : 'askCheckIn')}
        command={{ type: checkIn ? 'checkIn.close' : 'checkIn.open' }}
      />
      <CommandItem
        icon={Smile}
        label={t(mood ? 'endMood' : 'askMood')}
        command={{ type: mood ? 'mood.close' : 'mood.open' }}
      />
    </>
  )
}

function CommandItem(props: { icon: LucideIcon; label: string; command: Command }) {
  const { icon: Icon, label, command } = props
  const why = useRefusalText(command.type)
  const { send } = useCommand()
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      disabled={Boolean(why)}
      {...(why && { title: why })}
      onClick={() => void send(command)}
    >
      {label}
    </Menu.Item>
  )
}
