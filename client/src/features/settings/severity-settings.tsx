import type { WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  DEFAULT_SEVERITY_LEVELS,
  type SeverityLevel,
} from '@herringbone/shared/model/severity-level.ts'
import { Button, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { severityLevelTexts } from '../../severity/severity-level-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'
import { severitySettingsTexts } from './severity-settings-texts.ts'

const PARTS = ['meaning', 'escalation', 'response'] as const

/** A level as it is being written; one that is not used keeps what was written of it. */
interface Draft extends SeverityLevel {
  isUsed: boolean
}

const draftsOf = (levels: readonly SeverityLevel[]): Draft[] =>
  DEFAULT_SEVERITY_LEVELS.map((usual) => {
    const own = levels.find(({ severity }) => severity === usual.severity)
    return { ...(own ?? usual), isUsed: own !== undefined }
  })

/** What is saved of them; null where everything is as usual. */
function levelsOf(drafts: readonly Draft[]): SeverityLevel[] | null {
  const levels = drafts
    .filter(({ isUsed }) => isUsed)
    .map(({ isUsed: _, ...level }) => {
      const usual = DEFAULT_SEVERITY_LEVELS.find(({ severity }) => severity === level.severity)
      return { ...level, name: level.name.trim() || (usual?.name ?? '') }
    })
  const isUsual = JSON.stringify(levels) === JSON.stringify(DEFAULT_SEVERITY_LEVELS)
  return isUsual ? null : levels
}

/** The severities of the workspace: what they are called, mean and ask for. */
export function SeveritySettings({ settings }: { settings: WorkspaceSettings }) {
  const t = useTexts(severitySettingsTexts)
  const [drafts, setDrafts] = useState(() =>
    draftsOf(settings.severityLevels ?? DEFAULT_SEVERITY_LEVELS),
  )
  const levels = levelsOf(drafts)
  const change = (severity: number, part: Partial<Draft>) =>
    setDrafts(drafts.map((one) => (one.severity === severity ? { ...one, ...part } : one)))
  const used = drafts.filter(({ isUsed }) => isUsed).length
  return (
    <SettingsForm change={{ severityLevels: levels }}>
      {drafts.map((draft) => (
        <Level
          key={draft.severity}
          draft={draft}
          isLast={draft.isUsed && used === 1}
          onChange={(part) => change(draft.severity, part)}
        />
      ))}
      {levels !== null && (
        <Button
          className={styles.usual}
          size="compact-sm"
          variant="default"
          onClick={() => setDrafts(draftsOf(DEFAULT_SEVERITY_LEVELS))}
        >
          {t('usual')}
        </Button>
      )}
    </SettingsForm>
  )
}

interface LevelProps {
  draft: Draft
  /** A workspace has one level at least. */
  isLast: boolean
  onChange: (part: Partial<Draft>) => void
}

function Level({ draft, isLast, onChange }: LevelProps) {
  const t = useTexts(severitySettingsTexts)
  const usual = useTexts(severityLevelTexts)
  const { severity, name, isUsed } = draft
  return (
    <fieldset className={styles.level}>
      <legend>{t('level', { severity })}</legend>
      <Switch
        label={t('used')}
        checked={isUsed}
        disabled={isLast}
        onChange={(event) => onChange({ isUsed: event.currentTarget.checked })}
      />
      {isUsed && (
        <>
          <TextInput
            label={t('name')}
            value={name}
            maxLength={LIMITS.nameChars}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          {PARTS.map((part) => (
            <Textarea
              key={part}
              label={usual(part)}
              placeholder={usual(`${part}_${severity}`)}
              autosize
              minRows={1}
              value={draft[part]}
              maxLength={LIMITS.reasonChars}
              onChange={(event) => onChange({ [part]: event.currentTarget.value })}
            />
          ))}
        </>
      )}
    </fieldset>
  )
}
