import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react'
import { useTexts } from '../../ui/texts.ts'
import { useGraph } from './context.ts'
import { graphTexts } from './graph-texts.ts'
import { toggleFolded } from './graph-view.ts'
import styles from './outline.module.css'
import { OutlineLine } from './outline-line.tsx'
import type { OutlineRow } from './outline-rows.ts'

interface GraphOutlineProps {
  /** In reading order, without what is folded. The same objects as long as nothing changes. */
  rows: readonly OutlineRow[]
  heading: string
  /** In place of the canvas, on a phone. */
  alone: boolean
  /** Below the heading: a count, a filter. */
  summary?: ReactNode
  /** Everything that can be done with a row without a pointer on a canvas; `actions` of a menu. */
  Menu?: ComponentType<{ id: string }>
  /** Below the line, at its own width: a hint, a question. */
  Below?: ComponentType<{ id: string }>
  /** Instead of folding on the canvas too. */
  onToggle?: (id: string) => void
  /** At the bottom, to add something. */
  footer?: ReactNode
}

/**
 * A graph as a list with levels: the same content as the canvas, complete for keyboard and screen
 * reader. Texts are edited where they stand; Up and Down go from row to row.
 */
export function GraphOutline({
  rows,
  heading,
  alone,
  summary,
  Menu,
  Below,
  onToggle,
  footer,
}: GraphOutlineProps) {
  const t = useTexts(graphTexts)
  const { spec } = useGraph()
  const scroller = useRef<HTMLDivElement>(null)
  useKeepSelectedSeen(scroller)
  const toggle = useCallback(
    (id: string) => (onToggle ? onToggle(id) : toggleFolded(spec.surface, id)),
    [onToggle, spec],
  )
  return (
    <div className={styles.outline}>
      <div ref={scroller} className={styles.scroller}>
        <h2 className={styles.heading} data-alone={alone || undefined}>
          {heading}
        </h2>
        {summary}
        {rows.length === 0 && <p className={styles.none}>{t('outlineEmpty')}</p>}
        <div role="treegrid" aria-label={heading} className={styles.rows}>
          {rows.map((row) => (
            <OutlineLine
              key={row.key ?? row.id}
              row={row}
              onToggle={toggle}
              {...(Menu && { Menu })}
              {...(Below && { Below })}
            />
          ))}
        </div>
      </div>
      {footer}
    </div>
  )
}

/** When a panel takes room from the list, as on a phone, what the panel is about stays in view. */
function useKeepSelectedSeen(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    let height = element.clientHeight
    const observer = new ResizeObserver(() => {
      const isLess = element.clientHeight < height
      height = element.clientHeight
      const row = isLess ? element.querySelector('[data-selected]') : null
      row?.scrollIntoView({ block: 'nearest' })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
}
