import { ActionIcon, Button } from '@mantine/core'
import { CircleHelp, Plus, Search } from 'lucide-react'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { openSearch } from '../search/search-store.ts'
import { searchTexts } from '../search/search-texts.ts'
import styles from './list.module.css'
import { listTexts } from './list-texts.ts'

interface ListToolbarProps {
  /** How many events are shown. */
  count: number
  filter: boolean
  onFilter: (on: boolean) => void
  /** Absent for those who only read. */
  onAdd: (() => void) | undefined
}

/** How many events there are, which of them to show, and the button that adds one. */
export function ListToolbar({ count, filter, onFilter, onAdd }: ListToolbarProps) {
  const t = useTexts(listTexts)
  const search = useTexts(searchTexts)('label')
  const bare = useBoardState(
    ({ events, evidenceOf }) =>
      Object.keys(events).length -
      Object.entries<readonly string[]>(evidenceOf).filter(
        ([id, list]) => list.length > 0 && id in events,
      ).length,
  )
  return (
    <div className={styles.toolbar}>
      <span className={styles.count}>{t('count', { count })}</span>
      {(bare > 0 || filter) && (
        <button
          type="button"
          className={styles.filter}
          aria-pressed={filter}
          onClick={() => onFilter(!filter)}
        >
          <CircleHelp size={15} aria-hidden="true" />
          {t('withoutEvidence')}
          <span className={styles.filterCount}>{bare}</span>
        </button>
      )}
      <ActionIcon
        className={styles.search ?? ''}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={search}
        title={search}
        onClick={openSearch}
      >
        <Search size={18} aria-hidden="true" />
      </ActionIcon>
      {onAdd && (
        <Button
          size="compact-sm"
          variant="light"
          className={styles.add ?? ''}
          leftSection={<Plus size={16} aria-hidden="true" />}
          aria-label={t('add')}
          title={t('add')}
          onClick={onAdd}
        >
          <span className={styles.addLabel}>{t('add')}</span>
        </Button>
      )}
    </div>
  )
}
