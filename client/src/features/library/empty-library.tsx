import { Alert, Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useCreateBoard } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { Mark } from '../../ui/mark.tsx'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'

interface EmptyLibraryProps {
  onNew: () => void
  onCreated: (boardId: string) => void
}

/** The first thing a newcomer sees: what this is for, and two ways to begin. */
export function EmptyLibrary({ onNew, onCreated }: EmptyLibraryProps) {
  const t = useTexts(libraryTexts)
  const create = useCreateBoard()
  const openDemo = () =>
    create.mutate(
      { title: t('demoTitle'), template: 'demo', locale: currentLanguage() },
      { onSuccess: ({ id }) => onCreated(id) },
    )
  return (
    <section className={styles.empty}>
      <Mark size={64} />
      <h2>{t('emptyTitle')}</h2>
      <p>{t('empty')}</p>
      <div className={styles.emptyActions}>
        <Button size="md" leftSection={<Plus size={18} aria-hidden />} onClick={onNew}>
          {t('newSession')}
        </Button>
        <Button size="md" variant="default" loading={create.isPending} onClick={openDemo}>
          {t('demo')}
        </Button>
      </div>
      <p className={styles.hint}>{t('demoHint')}</p>
      {create.isError && (
        <Alert color="red" role="alert">
          {explainError(create.error)}
        </Alert>
      )}
    </section>
  )
}
