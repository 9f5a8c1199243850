import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { addToBoard } from './add-to-board.ts'
import { copyNotes } from './copy-notes.ts'
import type { LeftNotes } from './desks.ts'
import styles from './dialogs.module.css'
import { settleLeft } from './keep-desks.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

interface LeftDialogProps {
  left: LeftNotes
  opened: boolean
  onClose: () => void
}

/** Notes that had not reached the server: their writer decides what becomes of them. */
export function LeftDialog({ left, opened, onClose }: LeftDialogProps) {
  const t = useTexts(silentRoundTexts)
  const count = left.notes.length
  const isDiscarded = left.past?.outcome === 'discarded'
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(isDiscarded ? 'leftDiscarded' : 'leftTitle', { count })}
      centered
      size="lg"
    >
      <LeftForm left={left} onLater={onClose} />
    </Modal>
  )
}

function LeftForm({ left, onLater }: { left: LeftNotes; onLater: () => void }) {
  const t = useTexts(silentRoundTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [isSure, setSure] = useState(false)
  const isThere = useWordsOnBoard()
  // What stands on the board word for word may well be this note, saved at the last moment.
  const [chosen, setChosen] = useState(
    () => new Set(left.notes.filter((note) => !isThere(note)).map(({ id }) => id)),
  )
  const toggle = (note: DeskNote) => {
    const next = new Set(chosen)
    if (!next.delete(note.id)) next.add(note.id)
    setChosen(next)
  }
  const add = () => {
    const notes = left.notes.filter(({ id }) => chosen.has(id))
    addToBoard(board, notes, left.past?.stage ?? 'causes')
    settleLeft(board, left.round)
    notifications.show({ message: t('added', { count: notes.length }) })
  }
  return (
    <Stack gap="md">
      {left.past && <p>{t('leftQuestion', { question: left.past.question })}</p>}
      <p className={styles.lead}>{t('leftBody')}</p>
      <ul className={styles.notes}>
        {left.notes.map((note) => (
          <li key={note.id} data-color={note.color}>
            <Checkbox
              label={note.text}
              description={isThere(note) ? t('leftSame') : undefined}
              checked={chosen.has(note.id)}
              onChange={() => toggle(note)}
            />
          </li>
        ))}
      </ul>
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="red"
          onClick={() => (isSure ? settleLeft(board, left.round) : setSure(true))}
        >
          {t(isSure ? 'discardLeftAsk' : 'discardLeft')}
        </Button>
        <Group gap="sm">
          <Button variant="subtle" onClick={onLater}>
            {t('later_')}
          </Button>
          <Button variant="default" onClick={() => copyNotes(left.notes.map(({ text }) => text))}>
            {t('copyAll')}
          </Button>
          {canEdit && (
            <Button data-autofocus disabled={chosen.size === 0} onClick={add}>
              {t('addSelected', { count: chosen.size })}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  )
}

/** Whether a note with these very words is on the board. */
function useWordsOnBoard(): (note: DeskNote) => boolean {
  const notes = useBoardState((state) => state.notes)
  const words = new Set(Object.values(notes).map(({ text }) => text.trim()))
  return ({ text }) => words.has(text.trim())
}
