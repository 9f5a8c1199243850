import type { BoardAccess } from '@herringbone/shared/api/boards.ts'
import type { Me } from '@herringbone/shared/api/session.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useBoardAccess } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { useMe } from '../../api/session.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { PageMessage } from '../../ui/page-message.tsx'
import { useTexts } from '../../ui/texts.ts'
import { LibraryLink } from '../library-link.tsx'
import { NotFoundPage } from '../not-found-page.tsx'
import { PageLoading } from '../page-loading.tsx'
import { boardTexts } from './board-texts.ts'
import { OpenBoard } from './open-board.tsx'

interface BoardGateProps {
  boardId: string
  /** The board is open now; comes before anything of it is shown. */
  onOpen?: (board: BoardHandle) => void
  /** What is shown of the open board; `member`: of the workspace. */
  children: (member: boolean) => ReactNode
}

/** Finds out who we are and what we may do in this board, then opens it. */
export function BoardGate({ boardId, onOpen = ignore, children }: BoardGateProps) {
  const t = useTexts(boardTexts)
  const id = asId<'board'>(boardId)
  const me = useMe()
  const person: Me['person'] | undefined = me.data?.person
  const access = useBoardAccess(boardId, Boolean(person && id))

  if (!id) return <NotFoundPage />
  if (me.data && !person) {
    return (
      <PageMessage title={t('notSignedInTitle')} actions={<LibraryLink />}>
        <p>{t('notSignedIn')}</p>
      </PageMessage>
    )
  }
  if (person && access.data) {
    return (
      <OpenBoard
        key={keyOf(id, person, access.data)}
        id={id}
        person={person}
        access={access.data}
        onOpen={onOpen}
      >
        {children(person.member)}
      </OpenBoard>
    )
  }
  const failed = me.isError ? me : access
  if (!failed.isError) return <PageLoading />
  return (
    <PageMessage
      title={t('failedTitle')}
      actions={
        <>
          <Button onClick={() => failed.refetch()} loading={failed.isFetching}>
            {t('retry')}
          </Button>
          <LibraryLink />
        </>
      }
    >
      <p role="alert">{explainError(failed.error)}</p>
    </PageMessage>
  )
}

const ignore = () => {}

/** Another board, person or epoch is another document: nothing of the last may stay. */
const keyOf = (id: string, person: NonNullable<Me['person']>, { epoch }: BoardAccess): string =>
  `${id} ${person.id} ${epoch}`
