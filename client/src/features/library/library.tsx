import type { BoardQuery } from '@herringbone/shared/api/boards.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import { type ComponentType, Suspense } from 'react'
import { useBoards } from '../../api/boards.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { useOnceOpened } from '../../ui/use-once-opened.ts'
import { BoardList } from './board-list.tsx'
import { EmptyLibrary } from './empty-library.tsx'
import { Filters } from './filters.tsx'
import styles from './library.module.css'
import { libraryTexts } from './library-texts.ts'
import { SearchBox } from './search-box.tsx'

// Loaded when first opened: who comes to find a session does not need it.
const NewSession = lazyPart(async () => ({
  default: (await import('./new-session.tsx')).NewSession,
}))

interface LibraryProps {
  query: BoardQuery
  onQuery: (query: BoardQuery) => void
  onOpen: (boardId: string, stage?: StageId) => void
  /** What stands above the sessions. `isReady`: they are there, and nothing is kept from them. */
  Figures?: ComponentType<{ isReady: boolean }>
}

/** All sessions of the workspace, searchable. */
export function Library({ query, onQuery, onOpen, Figures }: LibraryProps) {
  const t = useTexts(libraryTexts)
  const all = useBoards({})
  const found = useBoards(query)
  const [creating, dialog] = useDisclosure()
  const wasCreating = useOnceOpened(creating)
  const counts = all.data?.counts ?? { live: 0, review: 0 }
  // What was thrown away or put away can be looked at also when nothing else is there.
  const isEmpty = all.data?.total === 0 && query.shelf === undefined

  const search = (q: string) => {
    const { q: _, page: _page, ...rest } = query
    onQuery(q === '' ? rest : { ...rest, q })
  }
  return (
    <div className={styles.library}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        {!isEmpty && (
          <>
            <SearchBox query={query.q ?? ''} onSearch={search} />
            <Button leftSection={<Plus size={18} aria-hidden />} onClick={dialog.open}>
              {t('newSession')}
            </Button>
          </>
        )}
      </header>
      {isEmpty ? (
        <EmptyLibrary onNew={dialog.open} onCreated={onOpen} />
      ) : (
        <>
          {Figures && query.shelf === undefined && (
            <Figures isReady={found.data !== undefined && all.data !== undefined} />
          )}
          <Filters query={query} counts={counts} onChange={onQuery} />
          <BoardList
            answer={found}
            query={query}
            onShowAll={() => onQuery({})}
            onPage={(page) => onQuery({ ...query, page: String(page) })}
          />
        </>
      )}
      <Suspense>
        {/* An empty board begins with what it is about. */}
        {wasCreating && (
          <NewSession
            opened={creating}
            onClose={dialog.close}
            onCreated={(boardId) => onOpen(boardId, 'brief')}
          />
        )}
      </Suspense>
    </div>
  )
}
