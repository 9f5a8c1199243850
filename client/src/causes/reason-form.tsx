import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

interface ReasonFormProps {
  label: string
  hint: string
  submit: string
  onSave: (reason: string) => void
  onCancel: () => void
}

const focusOnce = (element: HTMLElement | null): void => element?.focus()

/** Asks why, and does it only with an answer. Enter saves, Esc leaves the form and nothing else. */
export function ReasonForm({ label, hint, submit, onSave, onCancel }: ReasonFormProps) {
  const t = useTexts(causeTexts)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const save = () => {
    if (reason.trim() === '') setMissing(true)
    else onSave(reason)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        label={label}
        placeholder={hint}
        ref={focusOnce}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={LIMITS.reasonChars}
        value={reason}
        error={missing && t('reasonMissing')}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setMissing(false)
        }}
      />
      <div className={styles.formButtons}>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="compact-sm" type="submit">
          {submit}
        </Button>
      </div>
    </form>
  )
}
