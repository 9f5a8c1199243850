import { type Day, isDay } from '@herringbone/shared/time/day.ts'
import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

interface FieldProps {
  id?: string
  label: string
  value: string
  error?: string
  /** Is called on leaving the field or on Enter, with something that makes sense, and else not. */
  onCommit: (value: string) => void
}

/** A day; while it is typed, its parts may make no sense yet. */
export const DayField = (props: Omit<FieldProps, 'value'> & { value: Day }) => (
  <PartField {...props} type="date" isValid={isDay} />
)

/** A time of the wall clock, "09:30". */
export const TimeField = (props: FieldProps) => (
  <PartField {...props} type="time" isValid={(value) => /^\d\d:\d\d$/.test(value)} />
)

interface PartFieldProps extends FieldProps {
  type: 'date' | 'time'
  isValid: (value: string) => boolean
}

function PartField({ type, value, isValid, onCommit, error, ...rest }: PartFieldProps) {
  const [draft, setDraft] = useState(value)
  // Another person or an undo has the last word over what stands here.
  useEffect(() => setDraft(value), [value])
  const commit = () => {
    if (draft === value) return
    if (isValid(draft)) onCommit(draft)
    else setDraft(value)
  }
  return (
    <TextInput
      {...rest}
      type={type}
      className="hb-tabular"
      value={draft}
      error={error || undefined}
      {...(type === 'date' && { min: '2000-01-01', max: '2199-12-31' })}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}
