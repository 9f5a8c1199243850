import type { Round } from '@herringbone/shared/session/round.ts'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useCommand } from '../../session/use-command.ts'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { copyNotes } from './copy-notes.ts'
import { writtenOn } from './desk-actions.ts'
import { OwnNotes } from './own-notes.tsx'
import { silentRoundTexts } from './silent-round-texts.ts'

/** A writer learns that their round is about to be thrown away, and takes what is theirs. */
export function ClosingNotice({ round, desk }: { round: Round; desk: DeskHandle }) {
  const t = useTexts(silentRoundTexts)
  const { me } = useBoard()
  const own = writtenOn(useStore(desk.store))
  const [isPutAway, setPutAway] = useState(false)
  const { send, pending } = useCommand()
  const isOpen = round.status === 'closing' && !round.told.includes(me.id) && own.length > 0
  return (
    <Modal
      opened={isOpen && !isPutAway}
      // Put away, it counts as not answered: the notes stay, also on the server.
      onClose={() => setPutAway(true)}
      title={t('noticeTitle')}
      centered
      size="lg"
    >
      <Stack gap="md">
        <p>{t('noticeBody')}</p>
        <OwnNotes notes={own} />
        <Group justify="flex-end">
          <Button
            variant="default"
            data-autofocus
            onClick={() => copyNotes(own.map(({ text }) => text))}
          >
            {t('copyAll')}
          </Button>
          <Button loading={pending} onClick={() => send({ type: 'round.told' })}>
            {t('haveAll')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
