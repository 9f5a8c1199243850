import { LIMITS } from '@herringbone/shared/limits.ts'
import { Alert, Button, FileButton, Textarea } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import styles from './files.module.css'
import { mefTexts } from './mef-texts.ts'

/** Four bytes are the most that a character takes; more is not even read. */
const MOST_BYTES = 4 * LIMITS.treeFileChars

/** A field lays out every line of a paste before the page answers: it is read at once instead. */
const LONG_CHARS = 50_000

/** Where the file comes from: chosen, dropped or pasted. */
export function SourceStep({ onText }: { onText: (xml: string) => void }) {
  const t = useTexts(mefTexts)
  const [text, setText] = useState('')
  const [fault, setFault] = useState<'unreadable' | 'refusal_too-large' | null>(null)
  const take = (file: File | null | undefined) => {
    if (!file) return
    if (file.size > MOST_BYTES) return setFault('refusal_too-large')
    file.text().then(onText, () => setFault('unreadable'))
  }
  return (
    // dropping is a shortcut; the button beside it does the same for everyone
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onText(text)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        take(event.dataTransfer.files[0])
      }}
    >
      <p className={styles.note}>{t('lead')}</p>
      <div className={styles.row}>
        <FileButton onChange={take} accept=".xml,.mef,.opsa,application/xml,text/xml">
          {(props) => (
            <Button {...props} leftSection={<FileUp size={18} aria-hidden />} data-autofocus>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <span className={styles.note}>{t('orDrop')}</span>
      </div>
      {fault && (
        <Alert color="red" role="alert">
          {t(fault, { chars: LIMITS.treeFileChars })}
        </Alert>
      )}
      <Textarea
        label={t('orPaste')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (pasted.length < LONG_CHARS) return
          event.preventDefault()
          onText(pasted)
        }}
        rows={8}
        spellCheck={false}
        classNames={{ input: styles.mono ?? '' }}
      />
      <div className={styles.foot}>
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {t('read')}
        </Button>
      </div>
    </form>
  )
}
