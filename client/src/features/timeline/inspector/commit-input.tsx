import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { usePending } from '../../../ui/use-pending.ts'

interface CommitInputProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  value: string
  /** Takes what was typed; a sentence back means that it cannot, and why. */
  onCommit: (typed: string) => string | undefined
  /** Enter has committed, Esc has restored, or the focus went elsewhere after a commit. */
  onLeave?: (how: 'commit' | 'restore' | 'left') => void
}

/**
 * An input that writes on Enter, on leaving it and as it goes away, and on Esc shows again what was there. While
 * nobody types into it, it follows the document.
 */
export function CommitInput({ value, onCommit, onLeave, ...rest }: CommitInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [error, setError] = useState<string | undefined>()

  const settle = usePending(draft, (typed) => typed !== value && void onCommit(typed))
  const restore = () => {
    settle()
    setDraft(null)
    setError(undefined)
  }
  const commit = (): boolean => {
    settle()
    const refused = draft === null || draft === value ? undefined : onCommit(draft)
    setError(refused)
    if (refused === undefined) setDraft(null)
    return refused === undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (commit()) onLeave?.('commit')
    } else if (event.key === 'Escape') {
      // One Esc gives up the typing; only the next one may close or deselect something.
      if (draft !== null || onLeave) event.stopPropagation()
      restore()
      onLeave?.('restore')
    }
  }

  return (
    <TextInput
      {...rest}
      value={draft ?? value}
      error={error}
      onChange={(event) => {
        setDraft(event.currentTarget.value)
        setError(undefined)
      }}
      onBlur={() => {
        if (commit()) onLeave?.('left')
      }}
      onKeyDown={onKeyDown}
    />
  )
}
