import type { BoardQuery, BoardList as Boards } from '@herringbone/shared/api/boards.ts'
import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { explainError } from '../../api/error-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import { BoardRow } from './board-row.tsx'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'
import { Paging } from './paging.tsx'

interface BoardListProps {
  answer: UseQueryResult<Boards>
  query: BoardQuery
  onShowAll: () => void
  onPage: (page: number) => void
}

/** What was found; or that it loads, failed, or is nothing. */
export function BoardList({ answer, query, onShowAll, onPage }: BoardListProps) {
  const t = useTexts(libraryTexts)
  if (answer.data === undefined) {
    return answer.isError ? (
      <section className={styles.notice} role="alert">
        <h2>{t('failed')}</h2>
        <p>{explainError(answer.error)}</p>
        <Button onClick={() => answer.refetch()} loading={answer.isFetching}>
          {t('retry')}
        </Button>
      </section>
    ) : (
      <div aria-busy="true" className={styles.list}>
        <span className="hb-hidden" role="status">
          {t('loading')}
        </span>
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} height={68} radius="var(--hb-radius-panel)" />
        ))}
      </div>
    )
  }
  const { boards } = answer.data
  if (boards.length === 0) {
    return (
      <section className={styles.notice}>
        <h2>{nothing(t, query)}</h2>
        {query.shelf === 'bin' && <p>{t('noneInBinHint')}</p>}
        {query.q && <p>{t('noHitsHint')}</p>}
        <Button variant="default" onClick={onShowAll}>
          {t('showAll')}
        </Button>
      </section>
    )
  }
  return (
    <>
      <p className="hb-hidden" role="status">
        {t('found', { count: answer.data.found })}
      </p>
      <ul className={styles.list} data-stale={answer.isPlaceholderData || undefined}>
        {boards.map((board) => (
          <BoardRow key={board.id} board={board} />
        ))}
      </ul>
      <Paging page={answer.data.page} pages={answer.data.pages} onPage={onPage} />
    </>
  )
}

function nothing(t: typeof libraryTexts.text, { q, shelf }: BoardQuery): string {
  if (q) return t('noHits', { query: q })
  if (shelf) return t(shelf === 'bin' ? 'noneInBin' : 'noneArchived')
  return t('noHitsFiltered')
}
