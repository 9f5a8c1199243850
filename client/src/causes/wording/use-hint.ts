import type { TextKind } from '@herringbone/shared/methods/blame-language/types.ts'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { dismiss, dismissed, dismissKey } from './dismissed.ts'
import { findHints, type Hint } from './find-hint.ts'

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
 * where it was put away for what it says.
 */
export function useHint({ id, text, kind, people }: WordedText): {
  hint: Hint | undefined
  /** Puts away what is said of this text as it stands, all of it. */
  putAway: () => void
  /** It came because of what was written since, and not with what shows it. */
  isNew: boolean
} {
  const settled = useSettled(text)
  const hints = useMemo(
    () =>
      findHints(settled, kind, people).map((hint) => ({
        hint,
        key: dismissKey(id, hint.sentence),
      })),
    [id, settled, kind, people],
  )
  const shown = useStore(dismissed, ({ keys }) => hints.find(({ key }) => !keys.includes(key)))
  const [first] = useState(settled)
  return {
    hint: shown?.hint,
    putAway: () => dismiss(hints.map(({ key }) => key)),
    isNew: settled !== first,
  }
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
