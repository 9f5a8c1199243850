import { Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { foldText } from './fold-text.ts'
import styles from './quick-pick.module.css'

interface QuickPickProps {
  label: string
  /** In the empty field. */
  hint: string
  /** When nothing is found. */
  none: string
  data: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
  onClose: () => void
}

/** ms after which a menu that this was opened from has given its focus back (after 10). */
const AFTER_MENU = 30

/** Finds one of many by their words, over a canvas: Enter takes it, Esc leaves. */
export function QuickPick({ label, hint, none, data, onChoose, onClose }: QuickPickProps) {
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  // Once the list is there: only then can the field say which list it controls.
  useEffect(() => {
    const timer = setTimeout(() => {
      setOpen(true)
      field.current?.focus()
    }, AFTER_MENU)
    return () => clearTimeout(timer)
  }, [])
  const [before] = useState(() => document.activeElement)
  /** Back to where the keyboard was, which what is chosen may lead on from. */
  const leave = () => {
    onClose()
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
  return (
    <div className={styles.pick} data-covers>
      <Select
        ref={field}
        label={label}
        placeholder={hint}
        nothingFoundMessage={none}
        data={[...data]}
        limit={50}
        searchable
        selectFirstOptionOnChange
        withScrollArea={false} // the list itself scrolls, as a list of a combobox may
        classNames={{ options: styles.options ?? '' }}
        openOnFocus={false}
        dropdownOpened={isOpen}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        autoFocus
        comboboxProps={{ position: 'bottom-start', withinPortal: false, keepMounted: true }}
        filter={({ options, search }) => {
          const words = foldText(search).split(' ').filter(Boolean)
          return options.filter((option) => {
            const text = 'label' in option ? foldText(option.label) : ''
            return words.every((word) => text.includes(word))
          })
        }}
        onChange={(value) => {
          leave()
          if (value !== null) onChoose(value)
        }}
        onKeyDown={(event) => {
          event.stopPropagation() // the keys of the canvas are not meant
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave()
        }}
        onBlur={() => isOpen && onClose()}
      />
    </div>
  )
}
