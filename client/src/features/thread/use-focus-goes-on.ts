import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * What has been mended leaves the list, and would take the keyboard along: it goes on at what
 * stands there now, or at the heading when nothing is left.
 */
export function useFocusGoesOn(
  list: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  items: unknown,
): void {
  const at = useRef<number | null>(null)
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const onFocus = ({ target }: FocusEvent) => {
      at.current = [...element.children].findIndex((item) => item.contains(target as Node))
    }
    const onBlur = ({ target }: FocusEvent) => {
      // of an item that goes, the focus is not moved elsewhere by anyone
      if ((target as Node).isConnected && document.hasFocus()) at.current = null
    }
    element.addEventListener('focusin', onFocus)
    element.addEventListener('focusout', onBlur)
    return () => {
      element.removeEventListener('focusin', onFocus)
      element.removeEventListener('focusout', onBlur)
    }
  }, [list])
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the list has changed
  useLayoutEffect(() => {
    const index = at.current
    if (index === null || document.activeElement !== document.body) return
    const next = list.current?.children[Math.min(index, list.current.children.length - 1)]
    const target = next?.querySelector<HTMLElement>('button') ?? heading.current
    target?.focus()
  }, [items])
}
