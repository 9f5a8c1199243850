import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { Row } from './rows.ts'

/**
 * Keeps what is being read where it is on the screen when somebody else adds or removes rows above
 * it: the first visible row stays at its distance from the top.
 */
export function useKeptScroll(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  rows: readonly Row[],
): void {
  const anchor = useRef<{ key: string; distance: number } | null>(null)
  const known = useRef(rows)

  useLayoutEffect(() => {
    const scroll = virtualizer.scrollOffset ?? 0
    const changed = known.current !== rows
    known.current = rows
    const kept = anchor.current
    if (changed && kept && scroll > 0) {
      const index = rows.findIndex((row) => row.key === kept.key)
      const start = virtualizer.measurementsCache[index]?.start
      const wanted = start === undefined ? scroll : start + kept.distance
      if (Math.abs(wanted - scroll) >= 1) {
        virtualizer.scrollToOffset(wanted)
        return
      }
    }
    const first = virtualizer.getVirtualItems().find((item) => item.end > scroll)
    const row = first && rows[first.index]
    anchor.current = first && row ? { key: row.key, distance: scroll - first.start } : null
  })
}
