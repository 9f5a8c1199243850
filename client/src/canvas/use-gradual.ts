import { useEffect, useReducer, useRef } from 'react'

/** Making a card takes about half a millisecond with its style, layout and paint. */
const PER_FRAME = 8
/** While the scale changes from frame to frame, moving what is there needs most of a frame. */
const PER_BUSY_FRAME = 3

/**
 * Lets through what is mounted already, and of the rest so many more on each frame, those that are
 * `urgent` first. What is shown first of all is shown at once. A zoom that changes a hundred cards
 * then fills in over a few frames, and none of them is late.
 */
export function useGradual<T extends { key: string; urgent: boolean }>(
  items: readonly T[],
  isBusy: () => boolean,
): T[] {
  const mounted = useRef<ReadonlySet<string> | null>(null)
  const [, next] = useReducer((count: number) => count + 1, 0)
  const before = mounted.current
  const fresh = before ? items.filter(({ key }) => !before.has(key)) : []
  const most = isBusy() ? PER_BUSY_FRAME : PER_FRAME
  const waiting = fresh.length > most
  const admitted = new Set(
    waiting
      ? fresh
          .toSorted((a, b) => Number(b.urgent) - Number(a.urgent))
          .slice(0, most)
          .map(({ key }) => key)
      : [],
  )
  const shown = waiting
    ? items.filter(({ key }) => before?.has(key) || admitted.has(key))
    : [...items]
  useEffect(() => {
    // A board whose content is still on its way has shown nothing yet.
    if (shown.length > 0 || mounted.current) {
      mounted.current = new Set(shown.map(({ key }) => key))
    }
    if (!waiting) return undefined
    const frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  })
  return shown
}
