import { Menu, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { BellRing, ChevronUp } from 'lucide-react'
import { Suspense } from 'react'
import { useMe } from '../api/session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { lazyPart } from '../ui/load-later.ts'
import { useTexts } from '../ui/texts.ts'
import { useOnceOpened } from '../ui/use-once-opened.ts'
import styles from './profile-menu.module.css'
import { SettingsItems } from './settings-items.tsx'
import { shellTexts } from './shell-texts.ts'

// Loaded when first opened: most who come never change it.
const DigestDialog = lazyPart(async () => ({
  default: (await import('../features/digest/digest-dialog.tsx')).DigestDialog,
}))
const RenameDialog = lazyPart(async () => ({
  default: (await import('./rename-dialog.tsx')).RenameDialog,
}))

/** Who I am here, and how I like it. */
export function ProfileMenu() {
  const t = useTexts(shellTexts)
  const me = useMe().data?.person
  const [renaming, rename] = useDisclosure()
  const [hearing, digest] = useDisclosure()
  const wasHearing = useOnceOpened(hearing)
  const wasRenaming = useOnceOpened(renaming)
  if (!me) return null
  return (
    <>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <UnstyledButton className={styles.button} aria-label={t('profile', { name: me.name })}>
            <Avatar name={me.name} color={me.color} />
            <span className={styles.name}>{me.name}</span>
            <ChevronUp size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<BellRing size={16} aria-hidden />} onClick={digest.open}>
            {t('digest')}
          </Menu.Item>
          <SettingsItems onRename={rename.open} />
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {wasHearing && <DigestDialog opened={hearing} onClose={digest.close} />}
        {wasRenaming && <RenameDialog name={me.name} opened={renaming} onClose={rename.close} />}
      </Suspense>
    </>
  )
}
