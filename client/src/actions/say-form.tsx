import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'

interface SayFormProps {
  /** `done` may go without an answer, `wont` may not. */
  about: 'done' | 'wont'
  onSave: (said: string) => void
  onCancel: () => void
}

const focusOnce = (element: HTMLElement | null): void => element?.focus()

/** Asks how it was verified, or why it won't be done. Enter saves, Esc leaves the form alone. */
export function SayForm({ about, onSave, onCancel }: SayFormProps) {
  const t = useTexts(actionTexts)
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const save = () => {
    if (about === 'wont' && said.trim() === '') setMissing(true)
    else onSave(said.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation() // the keys of the stage are not meant
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey && said.trim() !== '') {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') onCancel()
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
        label={t(about === 'done' ? 'doneAsk' : 'wontAsk')}
        placeholder={t(about === 'done' ? 'doneHint' : 'wontHint')}
        ref={focusOnce}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={LIMITS.reasonChars}
        value={said}
        error={missing && t('reasonMissing')}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setSaid(event.currentTarget.value)
          setMissing(false)
        }}
      />
      <div className={styles.formButtons}>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button size="compact-sm" type="submit">
          {about === 'wont' ? t('wontNow') : t(said.trim() === '' ? 'doneUnverified' : 'doneNow')}
        </Button>
      </div>
    </form>
  )
}
