import { Button } from '@mantine/core'
import { UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { formatList } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './groups.module.css'
import { groupsTexts } from './groups-texts.ts'

interface GroupBannerProps {
  /** The timer, as others show it. */
  timer: ReactNode
  /** Opens the dialog; for those who may change the groups. */
  onChange: () => void
}

/** In which breakout group one is, with whom, and how long; facilitators bring all back here. */
export function GroupBanner({ timer, onChange }: GroupBannerProps) {
  const t = useTexts(groupsTexts)
  const count = useSession(({ view }) => view?.groups.length ?? 0)
  const leads = useRefusal('groups.close') === null
  const { send, pending } = useCommand()
  return (
    <section className={styles.banner} aria-label={t('title')}>
      <UsersRound size={18} aria-hidden />
      {leads ? <strong>{t('groups', { count })}</strong> : <Own />}
      {timer}
      {leads && (
        <>
          <Button size="compact-sm" variant="default" onClick={onChange}>
            {t('change')}
          </Button>
          <Button
            size="compact-sm"
            loading={pending}
            onClick={() => void send({ type: 'groups.close' })}
          >
            {t('plenum')}
          </Button>
        </>
      )}
    </section>
  )
}

function Own() {
  const t = useTexts(groupsTexts)
  const board = useBoard()
  const group = useSession(({ view }) =>
    view?.groups.find(({ people }) => people.includes(board.me.id)),
  )
  const peers = usePeers((state) => state.peers)
  if (!group) return <strong>{t('noGroup')}</strong>
  const names = peers
    .filter(({ person, isMe }) => !isMe && group.people.includes(person))
    .map(({ name }) => name)
  return (
    <p>
      <strong>{t('mine', { group: group.name })}</strong>{' '}
      <span>{names.length > 0 ? t('with', { names: formatList(names) }) : t('alone')}</span>
    </p>
  )
}
