import { type KeyboardEvent, useState } from 'react'
import { isComposing } from './is-composing.ts'

/**
 * A list of options under a field: the field keeps the focus, arrows go through the options, Enter
 * takes the one that is marked (the first of none, too). `reset`: with it the first is marked again.
 */
export function useOptionKeys(count: number, reset: string, onTake: (index: number) => void) {
  const [{ index, of }, setMark] = useState({ index: 0, of: reset })
  const setMarked = (to: number) => setMark({ index: to, of: reset })
  // Another question, another first answer: at once, for an Enter that comes before any effect.
  const active = of === reset ? Math.min(index, Math.max(0, count - 1)) : 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onTake(active)
    }
    if (count === 0) return
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1 }[event.key]
    // Home and End belong to what is typed, as long as something is.
    const isTyping =
      event.currentTarget instanceof HTMLInputElement && event.currentTarget.value !== ''
    if (to !== undefined && !(isTyping && (event.key === 'Home' || event.key === 'End'))) {
      event.preventDefault()
      setMarked((to + count) % count)
    }
  }
  return { active, setMarked, onKeyDown }
}
