import type { StageId } from '@herringbone/shared/model/stage.ts'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the current stage in view where the rail scrolls, on a phone: when one goes on, and when
 * stages become wider, by those who visit them or by being done. Whoever has taken hold of the
 * rail looks for something there, and keeps it where it is until they have gone on.
 */
export function useCurrentInView(rail: RefObject<HTMLElement | null>, current: StageId) {
  const held = useRef(false)
  useEffect(() => {
    held.current = false
    const element = rail.current
    if (!element) return undefined
    const show = () => {
      if (held.current) return
      const stage = element.querySelector(`[data-stage=${current}]`)
      stage?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
    }
    show()
    if (typeof ResizeObserver === 'undefined') return undefined
    const sizes = new ResizeObserver(show)
    for (const stage of element.children) sizes.observe(stage)
    return () => sizes.disconnect()
  }, [rail, current])
  return { onPointerDown: () => (held.current = true) }
}
