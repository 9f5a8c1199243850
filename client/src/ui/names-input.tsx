import { Pill, PillsInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { usePending } from './use-pending.ts'

interface NamesInputProps {
  /** The element that names the field. */
  labelledBy: string
  /** In the empty field. */
  hint: string
  removeLabel: (name: string) => string
  names: readonly string[]
  /** How many, and how long each of them. */
  most: number
  mostChars: number
  onChange: (names: string[]) => void
}

/** A list of short names; Enter or a comma adds one, Backspace in the empty field takes the last. */
export function NamesInput(props: NamesInputProps) {
  const { labelledBy, hint, removeLabel, names, most, mostChars, onChange } = props
  const [typed, setTyped] = useState('')

  const settle = usePending(typed, (pending) => addAll(pending))
  const addAll = (pending: string) => {
    const given = pending.split(',').map((name) => name.trim())
    const all = [...new Set([...names, ...given])].filter(Boolean)
    if (all.length > names.length) onChange(all.slice(0, most))
  }
  const add = () => {
    settle()
    addAll(typed)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && names.length > 0) {
      onChange(names.slice(0, -1))
    }
  }
  return (
    <PillsInput>
      <Pill.Group>
        {names.map((name) => (
          <Pill
            key={name}
            withRemoveButton
            removeButtonProps={{
              'aria-label': removeLabel(name),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={() => onChange(names.filter((other) => other !== name))}
          >
            {name}
          </Pill>
        ))}
        <PillsInput.Field
          aria-labelledby={labelledBy}
          placeholder={names.length === 0 ? hint : ''}
          value={typed}
          maxLength={mostChars}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </Pill.Group>
    </PillsInput>
  )
}
