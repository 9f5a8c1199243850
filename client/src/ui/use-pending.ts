import { useLayoutEffect, useRef } from 'react'

/**
 * What is typed and not written yet is written as its field goes away: a panel is closed, a meeting
 * moves on, and a field that is taken out of the page is never told that it was left. `commit` is
 * called with `draft`; null: nothing is pending. Gives back what says that it has been dealt with,
 * for a field that writes or gives up and goes in the same moment.
 */
export function usePending(draft: string | null, commit: (draft: string) => void): () => void {
  const pending = useRef({ draft, commit })
  useLayoutEffect(() => {
    pending.current = { draft, commit }
  })
  // In the layout phase: passive ones are cleaned up from the outside in, and whoever leaves a board
  // has it closed by then.
  useLayoutEffect(
    () => () => {
      const { draft, commit } = pending.current
      if (draft !== null) commit(draft)
    },
    [],
  )
  return () => {
    pending.current = { ...pending.current, draft: null }
  }
}
