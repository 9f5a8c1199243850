import { LIMITS } from '@herringbone/shared/limits.ts'
import { Alert, Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCreateBoard } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { TimeZoneSelect } from '../../ui/time-zone-select.tsx'
import { ownTimeZone } from '../../ui/time-zones.ts'
import { ImportBoard } from './import-board.tsx'
import { newSessionTexts } from './new-session-texts.ts'
import { TemplateChoice } from './template-choice.tsx'
import { DEFAULT_TEMPLATE } from './use-session-templates.ts'

interface NewSessionProps {
  opened: boolean
  onClose: () => void
  onCreated: (boardId: string) => void
}

export function NewSession({ opened, onClose, onCreated }: NewSessionProps) {
  const t = useTexts(newSessionTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('dialogTitle')} size="lg" centered>
      <NewSessionForm onClose={onClose} onCreated={onCreated} />
      <ImportBoard onImported={onCreated} />
    </Modal>
  )
}

function NewSessionForm({ onClose, onCreated }: Omit<NewSessionProps, 'opened'>) {
  const t = useTexts(newSessionTexts)
  const create = useCreateBoard()
  const [title, setTitle] = useState('')
  const [timeZone, setTimeZone] = useState(ownTimeZone)
  const [template, setTemplate] = useState(DEFAULT_TEMPLATE)
  const [checkIn, setCheckIn] = useState(DEFAULT_TEMPLATE.checkIn)
  const [invitedOnly, setInvitedOnly] = useState(false)
  const [asked, setAsked] = useState(false)
  const missing = asked && title.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() === '' || create.isPending) return
    const locale = currentLanguage()
    const visibility = invitedOnly ? 'invited' : 'workspace'
    create.mutate(
      { title: title.trim(), timeZone, template: template.id, checkIn, locale, visibility },
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
        <TemplateChoice
          chosen={template}
          onChoose={(chosen) => {
            setTemplate(chosen)
            setCheckIn(chosen.checkIn)
          }}
        />
        <Checkbox
          label={t('checkIn')}
          description={t('checkInHint')}
          checked={checkIn}
          onChange={(event) => setCheckIn(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('invitedOnly')}
          description={t('invitedOnlyHint')}
          checked={invitedOnly}
          onChange={(event) => setInvitedOnly(event.currentTarget.checked)}
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
