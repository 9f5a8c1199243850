import { useParams } from '@tanstack/react-router'
import { BoardGate } from './board-gate.tsx'
import { BoardShell } from './board-shell.tsx'

/** A board on one of its stages. */
export function BoardPage() {
  const { boardId } = useParams({ from: '/board/$boardId/{-$stage}' })
  return <BoardGate boardId={boardId}>{(member) => <BoardShell member={member} />}</BoardGate>
}
