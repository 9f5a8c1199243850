import { Button, Progress } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'

interface ReadingStepProps {
  /** Of the file; empty for pasted text. */
  name: string
  /** 0 to 1. */
  progress: number
  onCancel: () => void
}

export function ReadingStep({ name, progress, onCancel }: ReadingStepProps) {
  const t = useTexts(importTexts)
  const label = name ? t('reading', { name }) : t('readingText')
  return (
    <div className={styles.reading}>
      <p role="status">{label}</p>
      <Progress value={progress * 100} aria-label={label} transitionDuration={0} />
      <div className={styles.footer}>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
