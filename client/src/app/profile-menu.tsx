import { Menu, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronUp } from 'lucide-react'
import { useMe } from '../api/session.ts'
import { Avatar } from '../ui/avatar.tsx'
import { useTexts } from '../ui/texts.ts'
import styles from './profile-menu.module.css'
import { RenameDialog } from './rename-dialog.tsx'
import { SettingsItems } from './settings-items.tsx'
import { shellTexts } from './shell-texts.ts'

/** Who I am here, and how I like it. */
export function ProfileMenu() {
  const t = useTexts(shellTexts)
  const me = useMe().data?.person
  const [renaming, rename] = useDisclosure()
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
          <SettingsItems onRename={rename.open} />
        </Menu.Dropdown>
      </Menu>
      <RenameDialog name={me.name} opened={renaming} onClose={rename.close} />
    </>
  )
}
