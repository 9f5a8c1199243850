import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import styles from './record-panel.module.css'
import { usePending } from './use-pending.ts'

interface SaidFieldProps {
  label: string
  value: string
  canEdit: boolean
  /** In UTF-16 units, as `LIMITS` has them. */
  maxLength: number
  /** What was there comes back in place of nothing. */
  required?: boolean
  tone?: 'good'
  /** With what is new, trimmed. */
  onCommit: (said: string) => void
}

/** What was said, to be put better: written on Enter or on leaving, Esc restores it. */
export function SaidField(props: SaidFieldProps) {
  const { label, value, canEdit, maxLength, required, tone, onCommit } = props
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (typed: string) => {
    const said = typed.trim()
    if (said !== value && (said !== '' || !required)) onCommit(said)
  }
  const settle = usePending(draft, commit)
  const leave = () => {
    settle()
    if (draft !== null) commit(draft)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      event.currentTarget.blur()
    } else if (event.key === 'Escape') {
      if (draft !== null) event.stopPropagation()
      settle()
      setDraft(null)
    }
  }
  return (
    <div className={styles.said} data-tone={tone}>
      <Textarea
        label={label}
        classNames={{ input: styles.saidInput ?? '', label: styles.saidLabel ?? '' }}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={maxLength}
        readOnly={!canEdit}
        value={draft ?? value}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
