import type { Round } from '@herringbone/shared/session/round.ts'
import { Button, Group } from '@mantine/core'
import { useStore } from 'zustand'
import { shallow } from 'zustand/shallow'
import { useCommand } from '../../session/use-command.ts'
import { useServerNow } from '../../session/use-server-now.ts'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useBoard, usePeers } from '../../sync/react.tsx'
import { formatList } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { copyNotes } from './copy-notes.ts'
import { writtenOn } from './desk-actions.ts'
import { useDesks } from './desks.ts'
import styles from './dialogs.module.css'
import { silentRoundTexts } from './silent-round-texts.ts'

/** For facilitators: whom the discarding of a round waits for, and both ways on. */
export function ClosingPanel({ round }: { round: Round }) {
  const t = useTexts(silentRoundTexts)
  const { me } = useBoard()
  const desk = useDesks((desks) => desks.desk)
  const waiting = useWaiting(round)
  const now = useServerNow(1_000, round.discardableAt ?? 0)
  const left = Math.max(0, Math.ceil(((round.discardableAt ?? now) - now) / 1_000))
  const { send, pending } = useCommand()
  const isFree = waiting.length === 0 || left === 0
  return (
    <div className={styles.closing} role="status">
      <p>
        <b>{t('closingTitle')}. </b>
        {waiting.length > 0 ? t('closingWaits', { names: formatList(waiting) }) : t('closingFree')}{' '}
        {!isFree && <span aria-hidden>{t('closingSeconds', { count: left })}</span>}
      </p>
      <Group gap="xs">
        {desk && <CopyOwn desk={desk} told={round.told.includes(me.id)} />}
        <Button size="xs" variant="default" onClick={() => send({ type: 'round.keep' })}>
          {t('keepRound')}
        </Button>
        <Button
          size="xs"
          color="red"
          disabled={!isFree}
          loading={pending}
          onClick={() => send({ type: 'round.discard' })}
        >
          {t('discardNow')}
        </Button>
      </Group>
    </div>
  )
}

/** Facilitators write too: one button, since their panel tells them all that the notice would. */
function CopyOwn({ desk, told }: { desk: DeskHandle; told: boolean }) {
  const t = useTexts(silentRoundTexts)
  const own = writtenOn(useStore(desk.store))
  const { send } = useCommand()
  if (own.length === 0) return null
  const copy = async () => {
    if ((await copyNotes(own.map(({ text }) => text))) && !told) await send({ type: 'round.told' })
  }
  return (
    <Button size="xs" variant="default" onClick={copy}>
      {t('copyMine')}
    </Button>
  )
}

/** People here who have written and have not said that they have what they need. */
function useWaiting({ told }: Round): string[] {
  const { me } = useBoard()
  return usePeers(
    ({ peers }) =>
      peers
        .filter(({ person, round }) => person !== me.id && round !== 'reading')
        .filter(({ person }) => !told.includes(person))
        .map(({ name }) => name),
    shallow,
  )
}
