import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { usePending } from '../../../ui/use-pending.ts'

interface NumberFieldProps {
  label: string
  help?: string
  /** As it is shown; '' is nothing. */
  value: string
  readOnly: boolean
  /** Undefined: it is refused. */
  read: (text: string) => number | null | undefined
  /** What to do, when it is refused. */
  refusal: string
  onValue: (value: number | null) => void
}

/** A field for a number that is taken over when it is left, or with Enter; a wrong one is refused. */
export function NumberField(props: NumberFieldProps) {
  const { label, help, value, readOnly, read, refusal, onValue } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const settle = usePending(draft, (typed) => {
    const said = typed.trim() === value ? undefined : read(typed.trim())
    if (said !== undefined) onValue(said)
  })
  const commit = () => {
    if (draft === null) return
    settle()
    const text = draft.trim()
    if (text === value) {
      setDraft(null)
      setRefused(false)
      return
    }
    const said = read(text)
    setRefused(said === undefined)
    if (said === undefined) return
    setDraft(null)
    onValue(said)
  }
  return (
    <TextInput
      size="xs"
      label={label}
      description={help}
      inputMode="decimal"
      value={draft ?? value}
      readOnly={readOnly}
      error={refused && refusal}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value)
        setRefused(false)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key !== 'Escape' || draft === null) return
        event.stopPropagation() // it ends the typing, not the panel
        settle()
        setDraft(null)
        setRefused(false)
      }}
    />
  )
}
