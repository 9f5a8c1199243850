import { Alert, Button, FileButton } from '@mantine/core'
import { FileUp } from 'lucide-react'
import { explainError } from '../../api/error-texts.ts'
import { useImportBoard } from '../../api/exports.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './import-board.module.css'
import { importBoardTexts } from './import-board-texts.ts'

/** A session that was exported comes back; what did not come along is said before it is opened. */
export function ImportBoard({ onImported }: { onImported: (boardId: string) => void }) {
  const t = useTexts(importBoardTexts)
  const { mutate, data, error, isPending } = useImportBoard()
  const take = (file: File | null) => {
    if (!file || isPending) return
    mutate(file, {
      onSuccess: ({ id, skipped, files }) => {
        if (skipped.length === 0 && files.missing === 0) onImported(id)
      },
    })
  }
  const [skipped, missing] = [data?.skipped.length ?? 0, data?.files.missing ?? 0]
  return (
    <section className={styles.importBoard} aria-label={t('lead')}>
      <p className={styles.lead}>{t('lead')}</p>
      <FileButton onChange={take} accept=".json,application/json">
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={isPending}
            leftSection={<FileUp size={18} aria-hidden />}
          >
            {t('choose')}
          </Button>
        )}
      </FileButton>
      {error && (
        <Alert className={styles.told ?? ''} color="red" role="alert">
          {explainError(error)}
        </Alert>
      )}
      {data && skipped + missing > 0 && (
        <Alert className={styles.told ?? ''} color="yellow" role="status">
          <p>{t('partly')}</p>
          <ul>
            {missing > 0 && <li>{t('missing', { count: missing })}</li>}
            {skipped > 0 && <li>{t('skipped', { count: skipped })}</li>}
          </ul>
          <Button size="compact-sm" onClick={() => onImported(data.id)}>
            {t('open')}
          </Button>
        </Alert>
      )}
    </section>
  )
}
