import { can } from '@herringbone/shared/permissions/can.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, FileText, Keyboard, LibraryBig, Lock, Share, Webhook } from 'lucide-react'
import { Suspense } from 'react'
import { SoundItem } from '../../features/timer/sound-item.tsx'
import { useMyRole } from '../../session/use-my-role.ts'
import { useBoard, usePeers } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { useOnceOpened } from '../../ui/use-once-opened.ts'
import { SettingsItems } from '../settings-items.tsx'
import { boardTexts } from './board-texts.ts'
import { openPanel } from './panel-store.ts'

const RenameDialog = lazyPart(async () => ({
  default: (await import('../rename-dialog.tsx')).RenameDialog,
}))

export function BoardMenu({ member, onKeys }: { member: boolean; onKeys: () => void }) {
  const t = useTexts(boardTexts)
  const board = useBoard()
  const role = useMyRole()
  const navigate = useNavigate()
  const name = usePeers((state) => state.peers.find((peer) => peer.isMe)?.name ?? board.me.name)
  const [renaming, rename] = useDisclosure()
  const wasRenaming = useOnceOpened(renaming)
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('menu')}>
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {member && (
            <Menu.Item
              leftSection={<LibraryBig size={16} aria-hidden />}
              onClick={() => navigate({ to: '/' })}
            >
              {t('toLibrary')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<FileText size={16} aria-hidden />}
            onClick={() =>
              navigate({ to: '/board/$boardId/report', params: { boardId: board.id } })
            }
          >
            {t('report')}
          </Menu.Item>
          <Menu.Item
            leftSection={<Share size={16} aria-hidden />}
            onClick={() => openPanel('export')}
          >
            {t('export')}
          </Menu.Item>
          {can({ role, member }, 'board.hooks') && (
            <Menu.Item
              leftSection={<Webhook size={16} aria-hidden />}
              onClick={() => openPanel('hooks')}
            >
              {t('hooks')}
            </Menu.Item>
          )}
          {can({ role, member }, 'board.set-visibility') && (
            <Menu.Item
              leftSection={<Lock size={16} aria-hidden />}
              onClick={() => openPanel('visibility')}
            >
              {t('visibility')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Keyboard size={16} aria-hidden />} onClick={onKeys}>
            {t('keys')}
          </Menu.Item>
          <SoundItem />
          <Menu.Divider />
          <SettingsItems onRename={rename.open} />
        </Menu.Dropdown>
      </Menu>
      {wasRenaming && (
        <Suspense>
          <RenameDialog name={name} opened={renaming} onClose={rename.close} />
        </Suspense>
      )}
    </>
  )
}
