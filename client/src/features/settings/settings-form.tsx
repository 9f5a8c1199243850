import type { WorkspacePatch } from '@herringbone/shared/api/workspace.ts'
import { Alert, Button, Group, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useSaveWorkspaceSettings } from '../../api/workspace.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './settings.module.css'
import { settingsTexts } from './settings-texts.ts'

interface SettingsFormProps {
  /** What is saved: the settings of this section as they are written now. */
  change: WorkspacePatch
  children: ReactNode
}

/** The fields of one section with their button; says that it saved, or why it did not. */
export function SettingsForm({ change, children }: SettingsFormProps) {
  const t = useTexts(settingsTexts)
  const save = useSaveWorkspaceSettings()
  const written = JSON.stringify(change)
  const [saved, setSaved] = useState(written)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(change, { onSuccess: () => setSaved(written) })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {children}
        {save.isError && (
          <Alert color="red" role="alert">
            {explainError(save.error)}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={saved === written}>
            {t('save')}
          </Button>
          <span role="status" className={styles.hint}>
            {save.isSuccess && saved === written && t('saved')}
          </span>
        </Group>
      </Stack>
    </form>
  )
}
