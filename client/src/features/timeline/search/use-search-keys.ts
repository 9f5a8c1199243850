import { useEffect } from 'react'
import { closeSearch, openSearch } from './search-store.ts'

/** `/` and Ctrl/⌘+F open the search while the surface is shown; leaving the surface closes it. */
export function useSearchKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return
      const command = event.ctrlKey || event.metaKey
      const find = command && !event.shiftKey && event.key.toLowerCase() === 'f'
      const slash = event.key === '/' && !command && !isField(event.target)
      if (!find && !slash) return
      if (document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      openSearch()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      closeSearch()
    }
  }, [])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null
