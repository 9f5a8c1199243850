import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { useEffect } from 'react'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { useBoard } from '../../sync/react.tsx'
import { votingOf } from './votings.ts'

/**
 * + and − on the one thing that is selected, while it is an option. They come before the canvas's
 * own, which zoom with these keys when nothing can be voted on.
 */
export function useVoteKeys(): void {
  const board = useBoard()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      if ((key !== '+' && key !== '-') || ctrlKey || metaKey || altKey) return
      if (
        target instanceof Element &&
        target.closest('input, textarea, [contenteditable], [role=dialog]')
      )
        return
      const { own } = votingOf(board).getState()
      const option = selectedOption(board)
      if (!own || !option) return
      event.preventDefault()
      event.stopPropagation()
      if (key === '+') own.add(option)
      else own.take(option)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [board])
}

function selectedOption(board: BoardHandle): OptionRef | undefined {
  const selected = selectedRefs(board)
  const [only] = selected
  if (!only || selected.length > 1) return undefined
  return board.session.getState().view?.poll?.options.find((option) => option === only)
}

/** What this person has selected of what can be voted on. */
export function selectedRefs(board: BoardHandle): OptionRef[] {
  const { notes, clusters, causes, actions } = board.store.getState()
  const kinds = { note: notes, cluster: clusters, cause: causes, action: actions } as const
  const selection = board.peers.getState().peers.find(({ isMe }) => isMe)?.selection ?? []
  return selection.flatMap((id) => {
    // Notes are named by their ids alone, what stands on a graph by what it is: "cause:…".
    const [named = '', key = ''] = id.split(':')
    const records = kinds[named as keyof typeof kinds]
    if (key && records && Object.hasOwn(records, key)) return [id as OptionRef]
    const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((name) =>
      Object.hasOwn(kinds[name], id),
    )
    return kind ? [`${kind}:${id}` as const] : []
  })
}
