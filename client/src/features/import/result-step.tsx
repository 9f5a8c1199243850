import type { Imported } from '@herringbone/shared/api/imports.ts'
import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { CircleCheck, Undo2 } from 'lucide-react'
import { explainError } from '../../api/error-texts.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './import.module.css'
import { undoImport } from './import-api.ts'
import { importTexts } from './import-texts.ts'

interface ResultStepProps {
  board: BoardHandle
  imported: Imported
  onClose: () => void
  onAnother: () => void
}

/** What an import has done, and the way back. */
export function ResultStep({ board, imported, onClose, onAnother }: ResultStepProps) {
  const t = useTexts(importTexts)
  const undoing = useMutation({ mutationFn: () => undoImport(board.id, imported.batch) })
  const { added, duplicates } = imported
  const undone = undoing.data
  return (
    <div className={styles.result}>
      <div role="status" className={styles.outcome}>
        <CircleCheck size={18} aria-hidden />
        <p>
          {undone
            ? t('undone', { count: undone.removed })
            : added > 0
              ? t('done', { count: added })
              : t('doneNone')}{' '}
          {undone && undone.kept > 0 && t('kept', { count: undone.kept })}
          {!undone && added > 0 && duplicates > 0 && t('doneDuplicates', { count: duplicates })}
        </p>
      </div>
      {undoing.error && (
        <Alert color="red" role="alert" title={t('failed')}>
          {explainError(undoing.error)} {t('undoFailed')}
        </Alert>
      )}
      <div className={styles.footer}>
        {added > 0 && !undone && (
          <Button
            variant="default"
            leftSection={<Undo2 size={18} aria-hidden />}
            loading={undoing.isPending}
            onClick={() => undoing.mutate()}
          >
            {undoing.isPending ? t('undoing') : t('undo')}
          </Button>
        )}
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
        <Button className={styles.primary} onClick={onClose} data-autofocus>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
