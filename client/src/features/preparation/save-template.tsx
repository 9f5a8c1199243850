import { LIMITS } from '@herringbone/shared/limits.ts'
import { agendaMinutes } from '@herringbone/shared/session/agenda.ts'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useSaveTemplate } from '../../api/templates.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { saveTemplateTexts } from './save-template-texts.ts'

interface SaveTemplateProps {
  opened: boolean
  onClose: () => void
}

/** Keeps the agenda of this board for the next ones. */
export function SaveTemplate({ opened, onClose }: SaveTemplateProps) {
  const t = useTexts(saveTemplateTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} centered>
      <SaveTemplateForm onClose={onClose} />
    </Modal>
  )
}

function SaveTemplateForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(saveTemplateTexts)
  const save = useSaveTemplate()
  const view = useSession((state) => state.view)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!view || name.trim() === '' || save.isPending) return
    const { agenda, checkIn } = view
    save.mutate(
      { name: name.trim(), agenda, checkIn: checkIn !== null },
      {
        onSuccess: () => {
          notifications.show({ message: t('saved', { name: name.trim() }) })
          onClose()
        },
      },
    )
  }
  const missing = asked && name.trim() === '' && t('nameNeeded')
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          label={t('name')}
          description={t('nameHint', { minutes: agendaMinutes(view?.agenda ?? []) })}
          value={name}
          maxLength={LIMITS.titleChars}
          error={missing || (save.isError && explainError(save.error))}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
