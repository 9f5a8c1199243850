import { addRemark } from '@herringbone/shared/doc/edit-remarks.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import { reportTexts } from '../report-texts.ts'
import styles from './margin.module.css'
import { marginTexts } from './margin-texts.ts'
import type { Quote } from './quote.ts'

/** Says something about words of the report, or about a part as a whole. */
export function RemarkForm({ quote, onDone }: { quote: Quote; onDone: () => void }) {
  const t = useTexts(marginTexts)
  const parts = useTexts(reportTexts)
  const board = useBoard()
  const isFull = useBoardState(
    ({ remarks }) => Object.keys(remarks).length >= LIMITS.remarksPerBoard,
  )
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  useEffect(() => field.current?.focus(), [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isFull) return
    const { part, words } = quote
    board.edit((doc) =>
      addRemark(doc, {
        ...{ part, quote: words, text: text.trim() },
        ...{ createdBy: board.me.id, at: serverNow(board.session) },
      }),
    )
    onDone()
  }
  return (
    <form className={styles.remark} onSubmit={save}>
      <p className={styles.about}>
        {quote.words === ''
          ? t('remarkPart', { part: parts(`part_${quote.part}`) })
          : t('remarkOn', { quote: quote.words })}
      </p>
      <Textarea
        ref={field}
        aria-label={t('remarkLabel')}
        placeholder={t('remarkHint')}
        value={text}
        maxLength={LIMITS.noteTextChars}
        autosize
        minRows={2}
        maxRows={8}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) save(event)
        }}
      />
      {isFull && <p className={styles.hint}>{t('full')}</p>}
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm" disabled={text.trim() === '' || isFull}>
          {t('remarkSave')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
