import { type RefObject, useEffect, useState } from 'react'

/** How far beyond what is seen counts as near. */
const MARGIN = '800px 0px'

const listeners = new WeakMap<Element, (near: boolean) => void>()
let observer: IntersectionObserver | undefined

function observe(element: Element, changed: (near: boolean) => void): () => void {
  const watcher = watch()
  listeners.set(element, changed)
  watcher.observe(element)
  return () => {
    listeners.delete(element)
    watcher.unobserve(element)
  }
}

/** One for all rows: there may be thousands. */
function watch(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
    },
    { rootMargin: MARGIN },
  )
  return observer
}

/** Whether a row is in view or nearly so; one that is far away can do with less. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined' || !element.current) return undefined
    return observe(element.current, setNear)
  }, [element])
  return near
}
