import { Textarea } from '@mantine/core'
import type { ComponentPropsWithRef, KeyboardEvent } from 'react'
import styles from './record-panel.module.css'

/** What makes a field of a shared text: how it is bound is the business of who has the text. */
type Binding = ComponentPropsWithRef<'textarea'> & {
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void
}

interface RecordTitleProps {
  bind: Binding
  canEdit: boolean
  /** What the text is for whoever hears it. */
  label: string
  placeholder: string
  /** What a reader sees of a text that nobody has written yet. */
  untitled: string
  maxRows?: number
}

/** The text of a record at the head of its panel. The first Esc leaves the field and closes nothing. */
export function RecordTitle(props: RecordTitleProps) {
  const { bind, canEdit, label, placeholder, untitled, maxRows = 12 } = props
  if (!canEdit) return <h2 className={styles.titleText}>{bind.value || untitled}</h2>
  const { size: _, ...field } = bind
  return (
    <Textarea
      {...field}
      className={styles.title ?? ''}
      classNames={{ input: styles.titleInput ?? '' }}
      aria-label={label}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxRows={maxRows}
      onKeyDown={(key) => {
        bind.onKeyDown(key)
        if (key.key !== 'Escape' || key.nativeEvent.isComposing) return
        key.stopPropagation()
        key.currentTarget.blur()
      }}
    />
  )
}
