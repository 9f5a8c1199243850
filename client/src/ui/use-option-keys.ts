import { type KeyboardEvent, useEffect, useState } from 'react'

/**
 * A list of options under a field: the field keeps the focus, arrows go through the options, Enter
 * takes the one that is marked. `reset`: with it the first is marked again.
 */
export function useOptionKeys(count: number, reset: string, onTake: (index: number) => void) {
  const [marked, setMarked] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, another first answer
  useEffect(() => setMarked(0), [reset])
  const active = Math.min(marked, Math.max(0, count - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: count - 1 }[event.key]
    // Home and End belong to what is typed, as long as something is.
    const isTyping =
      event.currentTarget instanceof HTMLInputElement && event.currentTarget.value !== ''
    if (to !== undefined && !(isTyping && (event.key === 'Home' || event.key === 'End'))) {
      event.preventDefault()
      setMarked((to + count) % count)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onTake(active)
    }
  }
  return { active, setMarked, onKeyDown }
}
