import { LIMITS } from '@herringbone/shared/limits.ts'
import type { LessonKind } from '@herringbone/shared/model/lesson.ts'
import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ClipboardEvent, FormEvent } from 'react'
import { listLines } from '../../../canvas/list-lines.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { announce } from '../../../session/announce.ts'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { wrapUpFieldId } from '../focus-field.ts'
import styles from '../wrap-up.module.css'
import { useKeptDraft } from './kept-draft.ts'
import { addLines } from './lesson-edits.ts'
import { lessonTexts } from './lesson-texts.ts'

/** Writes the next line: Enter adds it and waits for another. Pasted lines become one each. */
export function AddLine({ kind }: { kind: LessonKind }) {
  const t = useTexts(lessonTexts)
  const board = useBoard()
  const [text, setText] = useKeptDraft(`${board.id}.${kind}`)
  const add = (lines: readonly string[]): number => {
    const count = addLines(board, kind, lines)
    if (count < lines.length) notifications.show({ color: 'orange', message: t('full') })
    return count
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() === '' || add([text.trim()]) === 0) return
    setText('')
    announce(t('added', { count: 1 }))
  }
  const paste = (event: ClipboardEvent) => {
    const lines = listLines(event.clipboardData.getData('text/plain'))
    if (lines.length < 2 || text !== '') return
    event.preventDefault()
    const count = add(lines.map((line) => line.slice(0, LIMITS.noteTextChars)))
    if (count > 0) offerUndo(board, t('added', { count }))
  }
  return (
    <form className={styles.add} onSubmit={submit}>
      <Textarea
        id={wrapUpFieldId(kind)}
        aria-label={t('add', { kind: t(`kind_${kind}`) })}
        placeholder={t(`add_${kind}`)}
        rows={1}
        autosize
        maxRows={8}
        maxLength={LIMITS.noteTextChars}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          submit()
        }}
      />
      {text.trim() !== '' && (
        <Button type="submit" variant="default">
          {t('addButton')}
        </Button>
      )}
    </form>
  )
}
