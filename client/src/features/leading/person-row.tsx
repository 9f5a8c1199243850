import { asId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useRefusal } from '../../session/use-refusal.ts'
import { useBoard, useFollow, useSession } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'
import { PersonMenu } from './person-menu.tsx'
import styles from './roster.module.css'

interface PersonRowProps {
  /** An id of the server. */
  person: string
  name: string
  color: string
  role: Role
  here?: boolean
}

/** One person with role and labels, and a menu with what one may do about them. */
export function PersonRow({ person: id, name, color, role, here }: PersonRowProps) {
  const t = useTexts(leadingTexts)
  const board = useBoard()
  const person = asId<'person'>(id)
  const labels = useSession(({ view }) => (person && view?.labels[person]) ?? NONE)
  const leads = useRefusal('label.set') === null
  const followed = useFollow((state) => state.followed === person)
  if (!person) return null
  const isMe = person === board.me.id
  const canFollow = Boolean(here) && !isMe
  return (
    <li className={styles.person}>
      <Avatar name={name} color={color} star={role === 'facilitator'} />
      <div className={styles.who}>
        <span className={styles.name}>
          {name} {isMe && <span className={styles.about}>({t('me')})</span>}
        </span>
        <span className={styles.about}>{[role, ...labels].map((word) => t(word)).join(' · ')}</span>
      </div>
      {(leads || canFollow) && (
        <Menu position="bottom-end" width={270}>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={t('personMenu', { name })}>
              <Ellipsis size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {canFollow && (
              <Menu.Item
                onClick={() => {
                  const { follow, stop } = board.follow.getState()
                  if (followed) stop()
                  else follow(person)
                }}
              >
                {t(followed ? 'stopFollow' : 'follow')}
              </Menu.Item>
            )}
            {leads && <PersonMenu person={person} role={role} isMe={isMe} labels={labels} />}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}

const NONE: readonly never[] = []
