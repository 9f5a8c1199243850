import { Textarea } from '@mantine/core'
import type { ChangeEvent, KeyboardEvent } from 'react'
import styles from './record-panel.module.css'

type Field = HTMLTextAreaElement

/** What makes a field of a shared text: how it is bound is the business of who has the text. */
interface Binding {
  value: string
  ref: (field: Field | null) => void
  onChange: (event: ChangeEvent<Field>) => void
  onKeyDown: (event: KeyboardEvent<Field>) => void
}

interface RecordTitleProps {
  /** What a reader sees, who has no field. */
  text: string
  bind: Binding
  canEdit: boolean
  label: string
  placeholder: string
  /** In place of a text that nobody has written yet. */
  untitled: string
}

/** The text of a record at the head of its panel. The first Esc leaves the field and closes nothing. */
export function RecordTitle(props: RecordTitleProps) {
  const { text, bind, canEdit, label, placeholder, untitled } = props
  if (!canEdit) return <h2 className={styles.titleText}>{text || untitled}</h2>
  return (
    <Textarea
      {...bind}
      className={styles.title ?? ''}
      classNames={{ input: styles.titleInput ?? '' }}
      aria-label={label}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxRows={12}
      onKeyDown={(key) => {
        bind.onKeyDown(key)
        if (key.key !== 'Escape' || key.nativeEvent.isComposing) return
        key.stopPropagation()
        key.currentTarget.blur()
      }}
    />
  )
}
