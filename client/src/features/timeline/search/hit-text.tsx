import { useDeferredValue, useMemo } from 'react'
import { markHits } from './match-events.ts'
import styles from './search.module.css'
import { useSearch } from './search-store.ts'

/** A text in which what is searched for is marked. */
export function HitText({ text }: { text: string }) {
  const query = useDeferredValue(useSearch((search) => search.query))
  const parts = useMemo(() => markHits(text, query), [text, query])
  if (query === '') return text
  let at = 0
  return parts.map((part) => {
    const key = at
    at += part.text.length
    return part.hit ? (
      <mark key={key} className={styles.hit}>
        {part.text}
      </mark>
    ) : (
      part.text
    )
  })
}
