import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { today } from '../../actions/due-words.ts'
import { useActionList } from '../../api/actions.ts'
import { explainError } from '../../api/error-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './all-actions.module.css'
import { allActionsTexts } from './all-actions-texts.ts'
import { Filters } from './filters.tsx'
import { ListedRow } from './listed-row.tsx'
import { type ActionSearch, toQuery, withoutEmpty } from './search.ts'

interface AllActionsProps {
  search: ActionSearch
  onSearch: (search: ActionSearch) => void
}

/** Everyone's actions and mine, over all boards: what is late first, edited where it stands. */
export function AllActions({ search, onSearch }: AllActionsProps) {
  const t = useTexts(allActionsTexts)
  const day = today()
  const list = useActionList(toQuery(search, day))
  const [newest] = list.data?.pages ?? []
  const actions = list.data?.pages.flatMap((page) => page.actions) ?? []
  const { who = 'all', ...filters } = search
  const set = (change: Partial<ActionSearch>) => onSearch(withoutEmpty({ ...search, ...change }))
  const isFiltered = Object.keys(filters).length > 0
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <SegmentedControl
          aria-label={t('whose')}
          value={who}
          data={[
            { value: 'all', label: t('everyone') },
            { value: 'mine', label: t('mine') },
          ]}
          onChange={(chosen) => set({ who: chosen === 'mine' ? 'mine' : undefined })}
        />
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <Filters search={search} owners={newest?.owners ?? []} onChange={set} />
      {newest && (
        <p className={styles.counts} role="status">
          <strong>{t('found', { count: newest.found })}</strong>
          {newest.overdue > 0 ? (
            <button
              type="button"
              className={styles.late}
              aria-pressed={search.due === 'overdue'}
              onClick={() => set({ due: search.due === 'overdue' ? undefined : 'overdue' })}
            >
              {t('overdue', { count: newest.overdue })}
            </button>
          ) : (
            <span className={styles.fine}>{t('noneOverdue')}</span>
          )}
        </p>
      )}
      {list.isError && !newest && (
        <div role="alert" className={styles.empty}>
          <p>
            {t('failed')} {explainError(list.error)}
          </p>
          <Button variant="default" loading={list.isFetching} onClick={() => list.refetch()}>
            {t('retry')}
          </Button>
        </div>
      )}
      {list.isPending && <Skeleton height={260} aria-label={t('loading')} />}
      {newest && actions.length === 0 && (
        <Empty
          who={who}
          onClear={isFiltered ? () => onSearch(withoutEmpty({ who: search.who })) : undefined}
        />
      )}
      {actions.length > 0 && (
        <div className={styles.scroller}>
          <table className={styles.table} aria-label={t('table')}>
            <thead>
              <tr>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('action')}</th>
                <th scope="col">{t('owner')}</th>
                <th scope="col">{t('priority')}</th>
                <th scope="col">{t('rating')}</th>
                <th scope="col">{t('status')}</th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <ListedRow
                  key={`${action.board}/${action.id}`}
                  action={action}
                  owners={newest?.owners ?? []}
                  today={day}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button
          variant="default"
          className={styles.more ?? ''}
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  )
}

interface EmptyProps {
  who: 'all' | 'mine'
  /** Undefined: nothing is filtered. */
  onClear: (() => void) | undefined
}

function Empty({ who, onClear }: EmptyProps) {
  const t = useTexts(allActionsTexts)
  if (onClear) {
    return (
      <div className={styles.empty}>
        <p>{t('noneFits')}</p>
        <Button variant="default" onClick={onClear}>
          {t('clear')}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.empty}>
      <h2>{t(who === 'mine' ? 'mineEmptyTitle' : 'emptyTitle')}</h2>
      <p>{t(who === 'mine' ? 'mineEmptyBody' : 'emptyBody')}</p>
    </div>
  )
}
