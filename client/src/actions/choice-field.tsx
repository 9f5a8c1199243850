import { NativeSelect } from '@mantine/core'
import { useCanEdit } from '../sync/react.tsx'

interface ChoiceFieldProps<T extends string> {
  label: string
  value: T | null
  choices: readonly { value: T; label: string }[]
  /** What stands for no choice; undefined: there always is one. */
  none?: string
  onChange: (value: T | null) => void
}

/** One of a few, by the platform's own list: as quick on a phone as with a keyboard. */
export function ChoiceField<T extends string>({
  label,
  value,
  choices,
  none,
  onChange,
}: ChoiceFieldProps<T>) {
  const canEdit = useCanEdit()
  const shown = choices.find((choice) => choice.value === value)?.label ?? none ?? '–'
  if (!canEdit) {
    return (
      <div>
        <p className="hb-caps">{label}</p>
        <span>{shown}</span>
      </div>
    )
  }
  return (
    <NativeSelect
      label={label}
      size="xs"
      value={value ?? ''}
      data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...choices]}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
        onChange(chosen?.value ?? null)
      }}
    />
  )
}
