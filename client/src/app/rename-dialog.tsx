import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../api/error-texts.ts'
import { useSignIn } from '../api/session.ts'
import { currentLanguage, useTexts } from '../ui/texts.ts'
import { shellTexts } from './shell-texts.ts'

interface RenameDialogProps {
  name: string
  opened: boolean
  onClose: () => void
}

export function RenameDialog({ name, opened, onClose }: RenameDialogProps) {
  const t = useTexts(shellTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('renameTitle')} centered size="sm">
      <RenameForm name={name} onClose={onClose} />
    </Modal>
  )
}

function RenameForm({ name: before, onClose }: Omit<RenameDialogProps, 'opened'>) {
  const t = useTexts(shellTexts)
  const signIn = useSignIn()
  const [name, setName] = useState(before)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ name: name.trim(), locale: currentLanguage() }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          label={t('nameLabel')}
          description={t('nameHint')}
          value={name}
          maxLength={LIMITS.nameChars}
          autoComplete="nickname"
          error={signIn.isError && explainError(signIn.error)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={signIn.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
