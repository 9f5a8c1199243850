import { type ChangeEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { isComposing } from './is-composing.ts'

const MOVES = new Set(['ArrowDown', 'ArrowUp'])

/**
 * Enter in a field with a list takes what the list shows first for what is typed at that moment,
 * whatever has been drawn of it: the component library forgets which option it has marked a moment
 * after typing has opened the list, and an Enter after that moment would do nothing. What was gone to
 * with the arrows comes before. `onFirst`: takes what comes first for what is typed.
 */
export function useEnterTakes(onFirst: (typed: string) => void) {
  /** What was typed and is not drawn yet. */
  const undrawn = useRef<string | null>(null)
  useLayoutEffect(() => {
    undrawn.current = null
  })
  /** Who has typed and taken it back wants none of what the list shows then. */
  const isTouched = useRef(false)
  /** What was typed when the arrows were used: after more is typed another list counts. */
  const movedIn = useRef<string | null>(null)
  return {
    onChangeCapture: ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
      undrawn.current = currentTarget.value
      isTouched.current = true
      movedIn.current = null
    },
    onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>): void => {
      if (isComposing(event)) return
      const typed = undrawn.current ?? event.currentTarget.value
      if (MOVES.has(event.key)) movedIn.current = typed
      if (event.key !== 'Enter') return
      const isBlank = typed.trim() === ''
      const goneTo = movedIn.current === typed ? markedIn(event.currentTarget) : null
      if (isBlank && !goneTo && !isTouched.current) return
      event.preventDefault()
      event.stopPropagation()
      if (goneTo) goneTo.click()
      else if (!isBlank) onFirst(typed)
    },
  }
}

/** What the arrows have gone to in the list that the field controls. */
function markedIn(field: HTMLInputElement): HTMLElement | null {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? null
}
