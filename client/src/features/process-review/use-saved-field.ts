import { useEffect, useRef, useState } from 'react'

/** Typing that pauses for so long is saved, ms; so is what is left. */
const PAUSE_MS = 800

/**
 * A text that is saved by itself. While it is being written here, what others write there does not
 * change it; what could not be saved stays, until `value` says that it was.
 */
export function useSavedField(value: string, save: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ draft, value, save })
  useEffect(() => {
    latest.current = { draft, value, save }
  })
  const commit = () => {
    clearTimeout(timer.current)
    const { draft, value, save } = latest.current
    if (draft !== null && draft !== value) save(draft)
  }
  useEffect(() => {
    // Saved: from here on it is everyone's again.
    if (draft === value) setDraft(null)
  }, [draft, value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it goes away, what is pending is saved
  useEffect(() => commit, [])
  return {
    value: draft ?? value,
    isPending: draft !== null && draft !== value,
    onChange: (text: string) => {
      setDraft(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(commit, PAUSE_MS)
    },
    onBlur: commit,
    /** Tries again what could not be saved. */
    commit,
  }
}
