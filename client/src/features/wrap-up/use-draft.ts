import { useEffect, useRef, useState } from 'react'

/**
 * What is typed into a field before it counts: on leaving it, on Enter, and when the field goes away
 * while it is being written in. `onCommit` is called with something else than `value` only; until
 * then, and after `drop`, the field shows `value`.
 */
export function useDraft(value: string, onCommit: (typed: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, value, onCommit })
  useEffect(() => {
    latest.current = { draft, value, onCommit }
  })
  const commit = () => {
    const now = latest.current
    if (now.draft !== null && now.draft !== now.value) now.onCommit(now.draft)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it goes away
  useEffect(() => commit, [])
  return {
    typed: draft ?? value,
    type: setDraft,
    drop: () => setDraft(null),
    commit: () => {
      commit()
      setDraft(null)
    },
  }
}
