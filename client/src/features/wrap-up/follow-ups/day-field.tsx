import { type Day, isDay } from '@herringbone/shared/time/day.ts'
import { TextInput } from '@mantine/core'
import { useDraft } from '../use-draft.ts'

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
  const field = useDraft(value, (typed) => {
    if (isValid(typed)) onCommit(typed)
  })
  return (
    <TextInput
      {...rest}
      type={type}
      className="hb-tabular"
      value={field.typed}
      error={error || undefined}
      {...(type === 'date' && { min: '2000-01-01', max: '2199-12-31' })}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.commit}
      onKeyDown={(event) => event.key === 'Enter' && field.commit()}
    />
  )
}
