import type { KeptDesks as Kept } from '@herringbone/shared/api/commands.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useKeptDesks } from '../../api/desks.ts'
import { useCommand } from '../../session/use-command.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { copyNotes } from './copy-notes.ts'
import styles from './dialogs.module.css'
import { OwnNotes } from './own-notes.tsx'
import { silentRoundTexts } from './silent-round-texts.ts'

/** Own notes of rounds that were thrown away before one could copy them. */
export function KeptDesks() {
  const t = useTexts(silentRoundTexts)
  const board = useBoard()
  const rounds = useSession(({ mine }) => mine.keptRounds, shallow)
  const kept = useKeptDesks(board.id, rounds)
  const [isPutAway, setPutAway] = useState(false)
  const desks = (kept.data?.desks ?? []).filter(({ round }) => rounds.some((id) => id === round))
  const isOpen = rounds.length > 0 && !isPutAway && (kept.isError || desks.length > 0)
  return (
    <Modal
      opened={isOpen}
      onClose={() => setPutAway(true)}
      title={t('keptTitle')}
      centered
      size="lg"
    >
      {kept.isError ? (
        <Stack>
          <p role="alert">{t('keptFailed')}</p>
          <Button onClick={() => kept.refetch()} loading={kept.isFetching}>
            {t('retry')}
          </Button>
        </Stack>
      ) : (
        <Stack gap="lg">
          <p className={styles.lead}>{t('keptBody')}</p>
          {desks.map((desk) => (
            <KeptDesk key={desk.round} desk={desk} />
          ))}
        </Stack>
      )}
    </Modal>
  )
}

function KeptDesk({ desk }: { desk: Kept['desks'][number] }) {
  const t = useTexts(silentRoundTexts)
  const { send, pending } = useCommand()
  const round = asId<'round'>(desk.round)
  return (
    <Stack gap="sm">
      <p>{t('leftQuestion', { question: desk.question })}</p>
      <OwnNotes notes={desk.notes.map((text) => ({ text, color: 'yellow' as const }))} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => copyNotes(desk.notes)}>
          {t('copyAll')}
        </Button>
        <Button loading={pending} onClick={() => round && send({ type: 'desk.dismiss', round })}>
          {t('keptDone')}
        </Button>
      </Group>
    </Stack>
  )
}
