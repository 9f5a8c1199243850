import { LIMITS } from '@herringbone/shared/limits.ts'
import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useCanEdit } from '../sync/react.tsx'
import styles from './causes.module.css'

interface ReasonFieldProps {
  label: string
  value: string
  tone: 'root' | 'ruled-out'
  /** Is not called with an empty reason: what was there comes back. */
  onCommit: (reason: string) => void
}

/** A reason that was given, to be put better: written on Enter or on leaving, Esc restores it. */
export function ReasonField({ label, value, tone, onCommit }: ReasonFieldProps) {
  const canEdit = useCanEdit()
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    if (draft !== null && draft.trim() !== '' && draft.trim() !== value) onCommit(draft)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      event.currentTarget.blur()
    } else if (event.key === 'Escape') {
      if (draft !== null) event.stopPropagation()
      setDraft(null)
    }
  }
  return (
    <div className={styles.reason} data-tone={tone}>
      <Textarea
        label={label}
        classNames={{ input: styles.reasonInput ?? '', label: styles.reasonLabel ?? '' }}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={LIMITS.reasonChars}
        readOnly={!canEdit}
        value={draft ?? value}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
