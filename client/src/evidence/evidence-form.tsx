import { LIMITS } from '@herringbone/shared/limits.ts'
import { TextInput } from '@mantine/core'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { FormButtons } from '../ui/form-buttons.tsx'
import styles from '../ui/record-panel.module.css'
import { useTexts } from '../ui/texts.ts'
import { evidenceTexts } from './evidence-texts.ts'

interface EvidenceFormProps {
  children: ReactNode
  /** What the button that saves says. */
  submit: string
  onSubmit: () => void
  onCancel: () => void
}

/** The frame of every form for evidence: Ctrl/⌘+Enter saves, Esc leaves the form and nothing else. */
export function EvidenceForm({ children, submit, onSubmit, onCancel }: EvidenceFormProps) {
  const t = useTexts(evidenceTexts)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      className={styles.form}
      data-framed
      onSubmit={onFormSubmit}
      onKeyDown={onKeyDown}
      noValidate
    >
      {children}
      <FormButtons cancel={t('cancel')} submit={submit} onCancel={onCancel} />
    </form>
  )
}

interface TitleInputProps {
  value: string
  onChange: (title: string) => void
  autoFocus?: boolean
}

export function TitleInput({ value, onChange, autoFocus = false }: TitleInputProps) {
  const t = useTexts(evidenceTexts)
  return (
    <TextInput
      label={t('titleOptional')}
      ref={autoFocus ? focusOnce : null}
      maxLength={LIMITS.titleChars}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Focus goes to the first field of a form that a person has just asked for. */
export const focusOnce = (element: HTMLElement | null): void => element?.focus()
