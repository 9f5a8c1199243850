import { Textarea } from '@mantine/core'
import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import { FormButtons } from './form-buttons.tsx'
import styles from './record-panel.module.css'

interface AnswerFormProps {
  label: string
  hint: string
  cancel: string
  /** What the button says, which may depend on the answer. */
  submit: (answer: string) => string
  /** Said in place of going on without an answer; without it, one may. */
  missing?: string
  /** In UTF-16 units, as `LIMITS` has them. */
  maxLength: number
  /** Where nothing else frames it. */
  framed?: boolean
  /** With the answer, trimmed. */
  onSave: (answer: string) => void
  onCancel: () => void
}

const focusOnce = (element: HTMLElement | null): void => element?.focus()

/** Asks one thing, in a few words. Enter saves, Esc leaves the form and nothing else. */
export function AnswerForm(props: AnswerFormProps) {
  const { label, hint, cancel, submit, missing, maxLength, framed = false } = props
  const [written, setWritten] = useState('')
  const [isMissing, setMissing] = useState(false)
  const answer = written.trim()
  const save = () => {
    if (answer === '' && missing !== undefined) setMissing(true)
    else props.onSave(answer)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the stage behind are not meant; Tab is, by what keeps the focus in a dialog.
    if (event.key !== 'Tab') event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    // An answer that may be left out is not left out by a key that was pressed once too often.
    if (event.key === 'Enter' && !event.shiftKey && (answer !== '' || missing !== undefined)) {
      event.preventDefault()
      save()
    } else if (event.key === 'Escape') props.onCancel()
  }
  return (
    <form
      className={styles.form}
      data-framed={framed || undefined}
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
        maxLength={maxLength}
        value={written}
        error={isMissing && missing}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setWritten(event.currentTarget.value)
          setMissing(false)
        }}
      />
      <FormButtons cancel={cancel} submit={submit(answer)} onCancel={props.onCancel} />
    </form>
  )
}
