import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

/** Parts that nobody needs at first sight are fetched so long after it, ms: they work offline too. */
const LATER_MS = 5_000

interface LaterPart<Props> {
  Part: LazyExoticComponent<ComponentType<Props>>
  /** Call it where the part may be needed: it is there by then, mostly. */
  useLater: () => void
}

/** A part of a page in a file of its own, loaded when first shown, or a while after the page. */
export function loadLater<Props extends object>(load: Load<Props>): LaterPart<Props> {
  return {
    Part: lazy(load),
    useLater: () => {
      useEffect(() => {
        const timer = setTimeout(() => {
          load().catch(() => {}) // the connection is gone: it is asked for again when it is shown
        }, LATER_MS)
        return () => clearTimeout(timer)
      }, [])
    },
  }
}
