import { LIMITS } from '@herringbone/shared/limits.ts'
import { Alert, Button, FileButton, Textarea } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'
import type { Reading } from './use-reading.ts'

interface SourceStepProps {
  text: string
  fault: Reading['fault']
  onText: (text: string) => void
  onRead: () => void
  /** A text too long to be shown: it goes to the preview at once. */
  onLongText: (text: string) => void
  onFiles: (files: readonly File[]) => void
}

/** A field lays out every line of a paste before the page answers again: 10,000 take seconds. */
const LONG_CHARS = 50_000

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** Where a text comes from: pasted, chosen or dropped. */
export function SourceStep(props: SourceStepProps) {
  const { text, fault, onText, onRead, onLongText, onFiles } = props
  const t = useTexts(importTexts)
  const [isOver, setOver] = useState(false)
  return (
    // dropping is a shortcut; the button beside it does the same for everyone
    <form
      className={styles.source}
      onSubmit={(event) => {
        event.preventDefault()
        onRead()
      }}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation() // else the board below takes it for evidence
        onFiles([...event.dataTransfer.files])
      }}
    >
      <p className={styles.lead}>{t('lead')}</p>
      <Textarea
        label={t('text')}
        description={t('accepted')}
        placeholder={t('textHint')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (text.length + pasted.length < LONG_CHARS) return
          event.preventDefault()
          onLongText(text === '' ? pasted : `${text}\n${pasted}`)
        }}
        rows={12}
        spellCheck={false}
        data-autofocus
        classNames={{ input: styles.mono ?? '' }}
      />
      {fault && (
        <Alert color="red" role="alert">
          {t(`fault_${fault}`, {
            megabytes: LIMITS.importBytes / 1024 / 1024,
            lines: LIMITS.importLines,
          })}
        </Alert>
      )}
      <div className={styles.footer}>
        <FileButton multiple onChange={onFiles}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<FileUp size={18} aria-hidden />}>
              {t('chooseFiles')}
            </Button>
          )}
        </FileButton>
        <span className={styles.hint}>{isOver ? t('dropNow') : t('orDrop')}</span>
        <Button type="submit" className={styles.primary} disabled={text.trim() === ''}>
          {t('read')}
        </Button>
      </div>
    </form>
  )
}
