import { useState } from 'react'

/** A line that is being written outlives a reload of this tab, and a look at another stage. */
export function useKeptDraft(key: string): [string, (text: string) => void] {
  const place = `hb.line.${key}`
  const [text, setText] = useState(() => read(place))
  const keep = (next: string) => {
    setText(next)
    try {
      if (next === '') sessionStorage.removeItem(place)
      else sessionStorage.setItem(place, next)
    } catch {
      // Storage is off in this browser: it lives as long as the page.
    }
  }
  return [text, keep]
}

function read(place: string): string {
  try {
    return sessionStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}
