import { Select, type SelectProps } from '@mantine/core'
import { type ChangeEvent, useState } from 'react'
import { type Choice, findChoices, firstChoice } from './find-choices.ts'
import { useEnterTakes } from './use-enter-takes.ts'

interface FieldSelectProps
  extends Pick<
    SelectProps,
    | 'allowDeselect'
    | 'clearable'
    | 'description'
    | 'disabled'
    | 'label'
    | 'nothingFoundMessage'
    | 'placeholder'
    | 'readOnly'
    | 'size'
  > {
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string | null) => void
  /** Before the list is there, for choices that are only made for it. */
  onOpen?: () => void
}

/** A field of a form that keeps one of many, found by its words; Enter takes the first that fits. */
export function FieldSelect({ choices, value, onChange, onOpen, ...rest }: FieldSelectProps) {
  const chosen = choices.find((one) => one.value === value)?.label ?? ''
  /** Null: nothing is being looked for, and the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const take = (taken: string | null) => {
    setTyped(null)
    setOpen(false)
    if (taken !== value) onChange(taken)
  }
  const keys = useEnterTakes((now) => {
    if (now === chosen) return take(value)
    const first = firstChoice(findChoices(choices, now))
    if (first) take(first.value)
  })
  return (
    <Select
      {...rest}
      data={findChoices(choices, typed ?? '')}
      value={value}
      searchable
      searchValue={typed ?? chosen}
      filter={({ options }) => options} // it is done already
      selectFirstOptionOnChange
      dropdownOpened={isOpen}
      onDropdownOpen={() => {
        onOpen?.()
        setOpen(true)
      }}
      onDropdownClose={() => setOpen(false)}
      onChange={take}
      {...keys}
      onChangeCapture={(event: ChangeEvent<HTMLInputElement>) => {
        keys.onChangeCapture(event)
        setTyped(event.currentTarget.value)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
