import { LIMITS } from '@herringbone/shared/limits.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import styles from './agenda.module.css'

interface MinutesInputProps {
  label: string
  value: number
  onChange: (minutes: number) => void
}

/** Whole minutes; what is no number of minutes is not taken, and goes when one leaves the field. */
export function MinutesInput({ label, value, onChange }: MinutesInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      size="xs"
      w={76}
      aria-label={label}
      inputMode="numeric"
      rightSection={
        <span className={styles.unit} aria-hidden>
          min
        </span>
      }
      value={typed ?? String(value)}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const { value: text } = event.currentTarget
        setTyped(text)
        const minutes = Number(text)
        const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= LIMITS.stageMinutes
        if (text.trim() && fits) onChange(minutes)
      }}
    />
  )
}
