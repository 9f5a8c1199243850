import { Select } from '@mantine/core'
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

/** Finds one of many by their words, over a canvas: Enter takes it, Esc leaves. */
export function QuickPick({ label, hint, none, data, onChoose, onClose }: QuickPickProps) {
  return (
    <div className={styles.pick} data-covers>
      <Select
        label={label}
        placeholder={hint}
        nothingFoundMessage={none}
        data={[...data]}
        limit={50}
        searchable
        selectFirstOptionOnChange
        defaultDropdownOpened
        autoFocus
        comboboxProps={{ position: 'bottom-start', withinPortal: false }}
        filter={({ options, search }) => {
          const words = foldText(search).split(' ').filter(Boolean)
          return options.filter((option) => {
            const text = 'label' in option ? foldText(option.label) : ''
            return words.every((word) => text.includes(word))
          })
        }}
        onChange={(value) => {
          onClose()
          if (value !== null) onChoose(value)
        }}
        onKeyDown={(event) => {
          event.stopPropagation() // the keys of the canvas are not meant
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
        }}
        onBlur={onClose}
      />
    </div>
  )
}
