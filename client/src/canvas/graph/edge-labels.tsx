import { useEffect, useRef } from 'react'
import { useGraphCanvas } from './context.ts'
import styles from './edge-labels.module.css'

/** px from the edges of the canvas: below what floats at its top, beside the tools at its left. */
const TOP = 10
const LEFT = 78
/** px of a canvas on a phone: the tools are at the right, and there is no room for levels. */
const NARROW = 640

export interface EdgeLabel {
  key: string
  text: string
  /** Where it belongs on the plane: its left edge of a column, its upper edge of a level. */
  at: number
  /** Where the next one begins, which pushes it on; none after the last. */
  until?: number
}

interface EdgeLabelsProps {
  labels: readonly EdgeLabel[]
  edge: 'top' | 'left'
  /** Where the labels themselves stand on the plane; while that can be seen these are not needed. */
  from: number
}

/** Names of columns or levels at the edge of the canvas, once they themselves have scrolled away. */
export function EdgeLabels({ labels, edge, from }: EdgeLabelsProps) {
  const { plane } = useGraphCanvas()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Without React: it follows every frame of a pan.
    const show = () => {
      const element = place.current
      if (!element) return
      const { x, y, zoom, width, height } = plane.view.getState()
      const isNarrow = width < NARROW
      const left = isNarrow ? 12 : LEFT
      const [start, seen] = edge === 'top' ? [x, width] : [y, height]
      const own = edge === 'top' ? (from - y) * zoom : (from - x) * zoom
      const isAway = edge === 'top' ? own < TOP : own < left && !isNarrow
      element.hidden = !isAway
      if (!isAway) return
      const least = edge === 'top' ? left : TOP
      for (const [index, label] of labels.entries()) {
        const span = element.children[index]
        if (!(span instanceof HTMLElement)) continue
        const end = label.until === undefined ? seen : (label.until - start) * zoom
        const at = Math.max((label.at - start) * zoom, edge === 'top' ? least : -Infinity)
        const isSeen = at >= least && at < seen - 24 && (edge === 'left' || end > least + 60)
        span.hidden = !isSeen
        if (isSeen) {
          const spot = Math.round(at)
          span.style.transform =
            edge === 'top' ? `translate(${spot}px, ${TOP}px)` : `translate(${left}px, ${spot}px)`
        }
      }
    }
    show()
    return plane.view.subscribe(show)
  }, [plane, labels, edge, from])
  return (
    <div ref={place} className={styles.labels} aria-hidden="true" hidden>
      {labels.map(({ key, text }) => (
        <span key={key}>{text}</span>
      ))}
    </div>
  )
}
