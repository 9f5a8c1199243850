import type { BoardAccess } from '@herringbone/shared/api/boards.ts'
import type { Me } from '@herringbone/shared/api/session.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { openBoard } from '../../sync/board.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { PageLoading } from '../page-loading.tsx'

interface OpenBoardProps {
  id: BoardId
  person: NonNullable<Me['person']>
  access: BoardAccess
  onOpen: (board: BoardHandle) => void
  /** What is shown of it. */
  children: ReactNode
}

/** Opens the board for as long as it is shown. */
export function OpenBoard({ id, person, access, onOpen, children }: OpenBoardProps) {
  const [board, setBoard] = useState<BoardHandle | null>(null)
  // As it was on opening: a new name or role reaches an open board through the roster.
  const [opening] = useState(() => {
    const me = asId<'person'>(person.id)
    if (!me) throw new Error('The server named a person whose id is none')
    const { epoch, role } = access
    return { boardId: id, epoch, role, me: { id: me, name: person.name, color: person.color } }
  })
  const tell = useEffectEvent(onOpen)
  useEffect(() => {
    const opened = openBoard(opening)
    tell(opened)
    setBoard(opened)
    return () => opened.close()
  }, [opening])

  if (!board) return <PageLoading />
  return <BoardProvider board={board}>{children}</BoardProvider>
}
