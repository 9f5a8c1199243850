import { Button } from '@mantine/core'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from './list.module.css'
import { useList } from './list-context.ts'
import { listTexts } from './list-texts.ts'

interface EmptyListProps {
  filtered: boolean
  onShowAll: () => void
}

/** What stands where no event is, with the first step. */
export function EmptyList({ filtered, onShowAll }: EmptyListProps) {
  const t = useTexts(listTexts)
  const list = useList()
  const canEdit = useCanEdit()
  if (filtered) {
    return (
      <div className={styles.empty}>
        <p>{t('emptyFilter')}</p>
        <Button variant="default" onClick={onShowAll}>
          {t('showAll')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.empty}>
      <p>{canEdit ? t('empty') : t('emptyRead')}</p>
      {canEdit && <Button onClick={() => list.addAfter(null)}>{t('emptyAdd')}</Button>}
    </div>
  )
}
