import { useState } from 'react'
import { FindSelect } from './find-select.tsx'
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
  const [before] = useState(() => document.activeElement)
  /** Back to where the keyboard was, which what is chosen may lead on from. */
  const leave = () => {
    onClose()
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
  return (
    <div className={styles.pick} data-covers>
      <FindSelect
        label={label}
        placeholder={hint}
        none={none}
        isFromMenu
        comboboxProps={{ withinPortal: false }}
        choices={() => data}
        onChoose={(value) => {
          leave()
          onChoose(value)
        }}
        onClose={(isLeft) => (isLeft ? onClose() : leave())}
      />
    </div>
  )
}
