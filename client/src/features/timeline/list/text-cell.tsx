import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { Textarea } from '@mantine/core'
import type { KeyboardEvent, MouseEvent } from 'react'
import { usePeopleNames } from '../../../causes/wording/use-people-names.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useEventText } from '../inspector/use-event-text.ts'
import { HitText } from '../search/hit-text.tsx'
import styles from './list.module.css'
import { useList } from './list-context.ts'
import { listTexts } from './list-texts.ts'

interface TextCellProps {
  event: TimelineEvent
  editing: boolean
  selected: boolean
  tabIndex: number
}

/** What happened, to be written in place: Enter ends, Shift+Enter breaks the line. */
export function TextCell({ event, editing, selected, tabIndex }: TextCellProps) {
  const canEdit = useCanEdit()
  if (editing && canEdit) return <TextInput event={event} />
  return (
    <>
      <Words event={event} selected={selected} tabIndex={tabIndex} />
      <RowHint event={event} tabIndex={tabIndex} />
    </>
  )
}

function Words({ event, selected, tabIndex }: Omit<TextCellProps, 'editing'>) {
  const t = useTexts(listTexts)
  const list = useList()
  const canEdit = useCanEdit()

  const shown = event.text ? <HitText text={event.text} /> : t('noText')
  const className = event.text ? styles.text : styles.noText
  if (!canEdit) return <span className={className}>{shown}</span>
  return (
    <button
      type="button"
      className={`${styles.textButton} ${className}`}
      tabIndex={tabIndex}
      aria-label={t('editText', { text: event.text || t('noText') })}
      onClick={(click: MouseEvent) => {
        // By key always; by mouse the first click selects and the second edits.
        if (selected || click.detail === 0) {
          click.stopPropagation()
          list.edit(event.id, 'text')
        }
      }}
    >
      {shown}
    </button>
  )
}

/** A hint on the wording as it stands, also while nobody edits it. */
function RowHint({ event, tabIndex }: Pick<TextCellProps, 'event' | 'tabIndex'>) {
  const people = usePeopleNames()
  const { id, text } = event
  return <WordingHint id={id} text={text} kind="fact" people={people} tabIndex={tabIndex} brief />
}

function TextInput({ event }: { event: TimelineEvent }) {
  const t = useTexts(listTexts)
  const list = useList()
  const bind = useEventText(event.id)
  const people = usePeopleNames()
  const onKeyDown = (key: KeyboardEvent<HTMLTextAreaElement>) => {
    bind.onKeyDown(key)
    if (key.nativeEvent.isComposing) return
    const done = key.key === 'Escape' || (key.key === 'Enter' && !key.shiftKey)
    if (!done) return
    key.preventDefault()
    key.stopPropagation()
    list.leave('row')
  }
  return (
    <div>
      <Textarea
        {...bind}
        autosize
        minRows={1}
        maxRows={8}
        size="sm"
        autoFocus
        classNames={{ input: styles.textInput ?? '' }}
        aria-label={t('text')}
        onFocus={(focus) => {
          const end = focus.currentTarget.value.length
          focus.currentTarget.setSelectionRange(end, end)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          bind.onBlur()
          list.leave('none')
        }}
      />
      <WordingHint id={event.id} text={event.text} kind="fact" people={people} brief />
    </div>
  )
}
