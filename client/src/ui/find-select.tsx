import { Select, type SelectProps } from '@mantine/core'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { type Choices, findChoices, firstChoice } from './find-choices.ts'
import styles from './find-select.module.css'
import { isComposing } from './is-composing.ts'
import { useEnterTakes } from './use-enter-takes.ts'

interface FindSelectProps
  extends Pick<
    SelectProps,
    | 'aria-label'
    | 'className'
    | 'comboboxProps'
    | 'label'
    | 'maxLength'
    | 'placeholder'
    | 'renderOption'
    | 'size'
  > {
  /** When nothing is found. */
  none: string
  /** What there is, for what is typed: some of it may be made of that. */
  choices: (typed: string) => Choices
  /** `typed`: what stood in the field. It closes itself as the caller likes. */
  onChoose: (value: string, typed: string) => void
  /** `isLeft`: for something else, which has the keyboard now. */
  onClose: (isLeft: boolean) => void
  /** Is opened from a menu, which gives its focus back after it has closed. */
  isFromMenu?: boolean
}

/** ms after which a menu has given its focus back (after 10). */
const AFTER_MENU = 30

/** Finds one of many by their words: Enter takes the first or the one gone to, Esc leaves. */
export function FindSelect(props: FindSelectProps) {
  const { choices, none, onChoose, onClose, isFromMenu = false, comboboxProps, ...rest } = props
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  // Once the list is there: only then can the field say which list it controls.
  const [isOpen, setOpen] = useState(false)
  const isSettled = useRef(!isFromMenu)
  useEffect(() => {
    const open = () => {
      isSettled.current = true
      setOpen(true)
    }
    if (!isFromMenu) {
      const frame = requestAnimationFrame(open)
      return () => cancelAnimationFrame(frame)
    }
    const timer = setTimeout(() => {
      open()
      field.current?.focus()
    }, AFTER_MENU)
    return () => clearTimeout(timer)
  }, [isFromMenu])
  const found = findChoices(choices(typed.trim()), typed)
  const keys = useEnterTakes((value) => {
    const first = firstChoice(findChoices(choices(value.trim()), value))
    if (first) onChoose(first.value, value.trim())
  })
  return (
    <Select
      {...rest}
      ref={field}
      nothingFoundMessage={none}
      data={found}
      searchable
      searchValue={typed}
      filter={({ options }) => options} // it is done already
      selectFirstOptionOnChange
      withScrollArea={false} // the list itself scrolls, as a list of a combobox may
      classNames={{ options: styles.options ?? '' }}
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      autoFocus
      comboboxProps={{ position: 'bottom-start', keepMounted: true, ...comboboxProps }}
      onChange={(value) => value !== null && onChoose(value, typed.trim())}
      {...keys}
      onChangeCapture={(event: ChangeEvent<HTMLInputElement>) => {
        keys.onChangeCapture(event)
        setTyped(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Tab') event.stopPropagation() // the keys of the stage are not meant
        if (event.key !== 'Escape' || isComposing(event)) return
        event.preventDefault() // the first Esc leaves the search and nothing else
        onClose(false)
      }}
      onBlur={() => {
        if (isSettled.current) onClose(true)
        // The menu takes the focus for a moment: what is typed meanwhile is meant for the field.
        else queueMicrotask(() => field.current?.focus())
      }}
    />
  )
}
