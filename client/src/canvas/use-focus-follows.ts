import { type RefObject, useEffect } from 'react'

/** Takes the focus when the keyboard has come here, if it is on the canvas at all. */
export function useFocusFollows(element: RefObject<HTMLElement | null>, focused: boolean): void {
  useEffect(() => {
    const node = element.current
    if (!node || !focused) return
    const active = document.activeElement
    const canvas = node.closest('[data-surface]')
    const isHere = active === document.body || (active && canvas?.contains(active))
    if (isHere && !node.contains(active)) node.focus({ preventScroll: true })
  }, [element, focused])
}
