import type { TextKind } from '@herringbone/shared/methods/blame-language/types.ts'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { dismissed, dismissKey } from './dismissed.ts'
import { findHint, type Hint } from './find-hint.ts'

/** Nobody is interrupted in the middle of a word: a hint comes after so long without a change, ms. */
export const PAUSE_MS = 1_200

/** A text on the board, and what hints are given by. */
export interface WordedText {
  /** Of what the text belongs to. */
  id: string
  text: string
  kind: TextKind
  /** Names of those in the board. */
  people: readonly string[]
}

/**
 * The hint for a text as it stood at the last pause in writing; undefined where there is none, or
 * where it was put away for this text.
 */
export function useHint({ id, text, kind, people }: WordedText): {
  hint: Hint | undefined
  /** Of the text that the hint is for. */
  key: string
  /** It came because of what was written since, and not with what shows it. */
  isNew: boolean
} {
  const settled = useSettled(text)
  const hint = useMemo(() => findHint(settled, kind, people), [settled, kind, people])
  const key = useMemo(() => dismissKey(id, settled), [id, settled])
  const isAway = useStore(dismissed, ({ keys }) => keys.includes(key))
  const [first] = useState(settled)
  return { hint: isAway ? undefined : hint, key, isNew: settled !== first }
}

/** A text as it was when it had not changed for a while. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    if (text === settled) return
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, settled])
  return settled
}
