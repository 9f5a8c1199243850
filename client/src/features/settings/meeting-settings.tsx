import type { WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { DEFAULT_GROUND_RULES } from '@herringbone/shared/model/ground-rules.ts'
import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { SavedTemplates } from './saved-templates.tsx'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './settings-texts.ts'

/** How sessions talk, what stays in the room, and the agendas to begin with. */
export function MeetingSettings({ settings }: { settings: WorkspaceSettings }) {
  const t = useTexts(settingsTexts)
  const usual = DEFAULT_GROUND_RULES[currentLanguage()]
  const [groundRules, setGroundRules] = useState(settings.groundRules ?? usual)
  const [confidentiality, setConfidentiality] = useState(settings.confidentiality)

  // The usual ones are not stored as a text: each board gets them in its own language.
  const isUsual = Object.values(DEFAULT_GROUND_RULES).some((text) => text === groundRules.trim())
  const change = { groundRules: isUsual ? null : groundRules, confidentiality }
  return (
    <Stack>
      <SettingsForm change={change}>
        <Textarea
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
      </SettingsForm>
      <SavedTemplates />
    </Stack>
  )
}
