import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useDuplicateBoard, useMoveBoard, useTagBoard } from '../../api/shelf.ts'
import { NamesInput } from '../../ui/names-input.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { ShelfAct } from './shelf-act.ts'
import { shelfTexts } from './shelf-texts.ts'

interface ShelfDialogProps {
  board: BoardSummary
  act: ShelfAct
  opened: boolean
  onClose: () => void
}

/** Asks for what an act on a board needs, and says what will come of it. */
export function ShelfDialog({ board, act, opened, onClose }: ShelfDialogProps) {
  const t = useTexts(shelfTexts)
  const Form = act === 'tags' ? TagForm : act === 'duplicate' ? DuplicateForm : MoveForm
  return (
    <Modal opened={opened} onClose={onClose} title={t(act, { title: board.title })} centered>
      <Form board={board} act={act} onClose={onClose} />
    </Modal>
  )
}

type FormProps = Omit<ShelfDialogProps, 'opened'>

interface AskProps {
  children: ReactNode
  yes: string
  danger?: boolean
  pending: boolean
  error: unknown
  onYes: () => void
  onClose: () => void
}

function Ask({ children, yes, danger, pending, error, onYes, onClose }: AskProps) {
  const t = useTexts(shelfTexts)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) onYes()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {children}
        {error !== null && (
          <Alert color="red" role="alert">
            {explainError(error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} {...(danger && { color: 'red' })}>
            {yes}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function MoveForm({ board, act, onClose }: FormProps) {
  const t = useTexts(shelfTexts)
  const move = useMoveBoard()
  if (act === 'tags' || act === 'duplicate') return null
  return (
    <Ask
      yes={t(`${act}Yes`)}
      danger={act === 'throw-away'}
      pending={move.isPending}
      error={move.error}
      onYes={() => move.mutate({ board: board.id, move: act }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(`${act}About`)}</p>
      {act === 'throw-away' && board.people > 0 && (
        <p>
          <strong>{t('peopleInside', { count: board.people })}</strong>
        </p>
      )}
    </Ask>
  )
}

function TagForm({ board, onClose }: FormProps) {
  const t = useTexts(shelfTexts)
  const tag = useTagBoard()
  const id = useId()
  const [tags, setTags] = useState<readonly string[]>(board.tags)
  return (
    <Ask
      yes={t('save')}
      pending={tag.isPending}
      error={tag.error}
      onYes={() => tag.mutate({ board: board.id, tags: [...tags] }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p id={id}>{t('tagsAbout')}</p>
      <NamesInput
        labelledBy={id}
        hint={t('tagsHint')}
        removeLabel={(name) => t('removeTag', { name })}
        names={tags}
        most={LIMITS.tagsPerBoard}
        mostChars={LIMITS.tagChars}
        onChange={setTags}
      />
    </Ask>
  )
}

function DuplicateForm({ board, onClose }: FormProps) {
  const t = useTexts(shelfTexts)
  const duplicate = useDuplicateBoard()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const isMissing = duplicate.isIdle && title.trim() === ''
  return (
    <Ask
      yes={t('duplicateYes')}
      pending={duplicate.isPending}
      error={duplicate.error}
      onYes={() => {
        if (isMissing) return
        duplicate.mutate(
          { board: board.id, title: title.trim() },
          {
            onSuccess: ({ id }) =>
              navigate({
                to: '/board/$boardId/{-$stage}',
                params: { boardId: id, stage: 'brief' },
              }),
          },
        )
      }}
      onClose={onClose}
    >
      <p>{t('duplicateAbout')}</p>
      <TextInput
        data-autofocus
        required
        label={t('newTitle')}
        value={title}
        maxLength={LIMITS.titleChars}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Ask>
  )
}
