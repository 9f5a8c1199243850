import { isClosed } from '@herringbone/shared/model/action.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import { Button, Menu } from '@mantine/core'
import { CalendarArrowDown, ChevronDown, User, Users } from 'lucide-react'
import { shallow } from 'zustand/shallow'
import { followUpsAddress } from '../../../api/follow-ups.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { currentLanguage, useTexts } from '../../../ui/texts.ts'
import styles from '../wrap-up.module.css'
import { followUpTexts } from './follow-up-texts.ts'

/** The series as calendar files: with everyone's open actions, or with those of one owner. */
export function CalendarFiles() {
  const t = useTexts(followUpTexts)
  const board = useBoard()
  const owners = useBoardState(openOwners, shallow)
  const locale = currentLanguage()
  return (
    <div className={styles.files}>
      <p className={styles.hint}>{t('downloadHint')}</p>
      <div className={styles.buttons}>
        <Button
          component="a"
          href={followUpsAddress(board.id, { locale })}
          download
          variant="default"
          leftSection={<CalendarArrowDown size={18} aria-hidden />}
        >
          {t('download')}
        </Button>
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button
              variant="default"
              disabled={owners.length === 0}
              title={owners.length === 0 ? t('nobody') : undefined}
              rightSection={<ChevronDown size={16} aria-hidden />}
            >
              {t('downloadFor')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
            {owners.map((owner) => (
              <Menu.Item
                key={`${owner.kind} ${owner.name}`}
                component="a"
                href={followUpsAddress(board.id, { locale, owner })}
                download
                aria-label={t('downloadOf', { name: owner.name })}
                leftSection={
                  owner.kind === 'team' ? (
                    <Users size={16} aria-hidden />
                  ) : (
                    <User size={16} aria-hidden />
                  )
                }
              >
                {owner.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}

/** Each owner of an open action once. */
function openOwners({ actions }: BoardState): Owner[] {
  const owners = new Map<string, Owner>()
  for (const action of Object.values(actions)) {
    const { owner } = action
    if (owner && !isClosed(action)) owners.set(`${owner.kind} ${owner.name}`, owner)
  }
  return [...owners.values()].sort((a, b) => a.name.localeCompare(b.name))
}
