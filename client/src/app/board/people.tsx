import { Button, Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useStageName } from '../../session/stage-texts.ts'
import type { Peer } from '../../sync/board-handle.ts'
import { useBoard, useFollow, usePeers } from '../../sync/react.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import { openPanel } from './panel-store.ts'
import styles from './people.module.css'

const SHOWN = 4

/** Me first, then the others as they came. */
const inOrder = (peers: readonly Peer[]): Peer[] =>
  [...peers].sort((a, b) => Number(b.isMe) - Number(a.isMe))

/** Who is here; each can be followed. */
export function People() {
  const t = useTexts(boardTexts)
  const peers = inOrder(usePeers((state) => state.peers))
  const [opened, list] = useDisclosure()
  if (peers.length === 0) return null
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && list.close()}
      position="bottom-end"
      trapFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={styles.group}
          aria-label={t('peopleButton', { count: peers.length })}
          onClick={list.toggle}
        >
          {peers.slice(0, SHOWN).map((peer) => (
            <Avatar
              key={peer.person}
              name={peer.name}
              color={peer.color}
              star={peer.role === 'facilitator'}
            />
          ))}
          {peers.length > SHOWN && (
            <span className={styles.rest} data-count={`+${peers.length - SHOWN}`} />
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.list} aria-label={t('people')}>
        <h2 className="hb-caps">{t('people')}</h2>
        <ul>
          {peers.map((peer) => (
            <Person key={peer.person} peer={peer} onDone={list.close} />
          ))}
        </ul>
        <Button
          mt="sm"
          size="compact-md"
          variant="default"
          fullWidth
          onClick={() => {
            list.close()
            openPanel('people')
          }}
        >
          {t('everyone')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function Person({ peer, onDone }: { peer: Peer; onDone: () => void }) {
  const t = useTexts(boardTexts)
  const stageName = useStageName()
  const board = useBoard()
  const followed = useFollow((state) => state.followed) === peer.person
  const { follow, stop } = board.follow.getState()
  const toggle = () => {
    if (followed) stop()
    else follow(peer.person)
    onDone()
  }
  const about = [t(peer.role), peer.stage && stageName(peer.stage)]
  return (
    <li className={styles.person}>
      <Avatar name={peer.name} color={peer.color} star={peer.role === 'facilitator'} />
      <div>
        <p className={styles.name}>
          {peer.name}
          {peer.isMe && <span className={styles.me}> ({t('me')})</span>}
        </p>
        <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
      </div>
      {!peer.isMe && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(followed ? 'stopFollowing' : 'followPerson', { name: peer.name })}
          onClick={toggle}
        >
          {t(followed ? 'stop' : 'follow')}
        </Button>
      )}
    </li>
  )
}
