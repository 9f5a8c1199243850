import { useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { BoardGate } from './board-gate.tsx'
import { BoardShell } from './board-shell.tsx'
import { fetchFirstSurface, showAddressed } from './first-surface.ts'

/** A board on one of its stages. */
export function BoardPage() {
  const { boardId, stage } = useParams({ from: '/board/$boardId/{-$stage}' })
  const { view, item }: { view?: unknown; item?: unknown } = useSearch({
    from: '/board/$boardId/{-$stage}',
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per board; later choices are fetched by themselves
  useEffect(() => fetchFirstSurface({ boardId, stage, view, item }), [boardId])
  return (
    <BoardGate
      boardId={boardId}
      onOpen={(board) => showAddressed(board, { boardId, stage, view, item })}
    >
      {(member) => <BoardShell member={member} />}
    </BoardGate>
  )
}
