import { LIMITS } from '@herringbone/shared/limits.ts'
import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCreateBoard } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import { ownTimeZone } from '../../ui/time-zones.ts'
import { libraryTexts } from './library-texts.ts'

interface NewSessionProps {
  opened: boolean
  onClose: () => void
  onCreated: (boardId: string) => void
}

export function NewSession({ opened, onClose, onCreated }: NewSessionProps) {
  const t = useTexts(libraryTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('dialogTitle')} centered>
      <NewSessionForm onClose={onClose} onCreated={onCreated} />
    </Modal>
  )
}

function NewSessionForm({ onClose, onCreated }: Omit<NewSessionProps, 'opened'>) {
  const t = useTexts(libraryTexts)
  const create = useCreateBoard()
  const [title, setTitle] = useState('')
  const [timeZone, setTimeZone] = useState(ownTimeZone)
  const [asked, setAsked] = useState(false)
  const missing = asked && title.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() === '' || create.isPending) return
    create.mutate(
      { title: title.trim(), timeZone, template: 'blank', locale: currentLanguage() },
      { onSuccess: ({ id }) => onCreated(id) },
    )
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          label={t('sessionTitle')}
          placeholder={t('sessionTitlePlaceholder')}
          value={title}
          maxLength={LIMITS.titleChars}
          error={missing && t('titleNeeded')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TimeZoneSelect
          label={t('timeZone')}
          description={t('timeZoneHint')}
          value={timeZone}
          onChange={setTimeZone}
        />
        {create.isError && (
          <Alert color="red" role="alert">
            {explainError(create.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
