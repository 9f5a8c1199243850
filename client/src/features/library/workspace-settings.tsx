import type { WorkspaceSettings as Settings } from '@herringbone/shared/api/workspace.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { DEFAULT_GROUND_RULES } from '@herringbone/shared/model/ground-rules.ts'
import { Alert, Button, Group, Modal, Skeleton, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useSaveWorkspaceSettings, useWorkspaceSettings } from '../../api/workspace.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { SavedTemplates } from './saved-templates.tsx'
import styles from './workspace-settings.module.css'
import { workspaceSettingsTexts } from './workspace-settings-texts.ts'

interface WorkspaceSettingsProps {
  opened: boolean
  onClose: () => void
}

/** What holds for all sessions: how they talk, what stays in the room, the agendas to begin with. */
export function WorkspaceSettings({ opened, onClose }: WorkspaceSettingsProps) {
  const t = useTexts(workspaceSettingsTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="lg" centered>
      <SettingsBody onClose={onClose} />
    </Modal>
  )
}

function SettingsBody({ onClose }: { onClose: () => void }) {
  const t = useTexts(workspaceSettingsTexts)
  const { data, error, isFetching, refetch } = useWorkspaceSettings()
  if (data) return <SettingsForm settings={data} onClose={onClose} />
  if (!error) return <Skeleton height={240} aria-label={t('loading')} />
  return (
    <div role="alert">
      <p>
        {t('failed')} {explainError(error)}
      </p>
      <Button variant="default" mt="sm" onClick={() => refetch()} loading={isFetching}>
        {t('retry')}
      </Button>
    </div>
  )
}

function SettingsForm({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useTexts(workspaceSettingsTexts)
  const save = useSaveWorkspaceSettings()
  const usual = DEFAULT_GROUND_RULES[currentLanguage()]
  const [groundRules, setGroundRules] = useState(settings.groundRules ?? usual)
  const [confidentiality, setConfidentiality] = useState(settings.confidentiality)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    // The usual ones are not stored as a text: each board gets them in its own language.
    const isUsual = Object.values(DEFAULT_GROUND_RULES).some((text) => text === groundRules.trim())
    const rules = isUsual ? null : groundRules
    save.mutate({ groundRules: rules, confidentiality }, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Textarea
          data-autofocus
          label={t('groundRules')}
          description={t('groundRulesHint')}
          classNames={{ input: styles.text ?? '' }}
          rows={5}
          value={groundRules}
          maxLength={LIMITS.groundRulesChars}
          onChange={(event) => setGroundRules(event.currentTarget.value)}
        />
        {groundRules !== usual && (
          <Button
            className={styles.usual}
            size="compact-sm"
            variant="default"
            onClick={() => setGroundRules(usual)}
          >
            {t('usual')}
          </Button>
        )}
        <Textarea
          label={t('confidentiality')}
          description={t('confidentialityHint')}
          placeholder={t('confidentialityPlaceholder')}
          classNames={{ input: styles.text ?? '' }}
          rows={2}
          value={confidentiality}
          maxLength={LIMITS.confidentialityChars}
          onChange={(event) => setConfidentiality(event.currentTarget.value)}
        />
        <SavedTemplates />
        {save.isError && (
          <Alert color="red" role="alert">
            {explainError(save.error)}
          </Alert>
        )}
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
