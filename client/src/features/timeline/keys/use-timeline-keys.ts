import { type RefObject, useEffect } from 'react'
import { eventAt } from '../gestures/attach-pointers.ts'
import { gestureStore } from '../gestures/gesture-store.ts'
import type { Surface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'
import { commandFor } from './commands.ts'
import { runCommand } from './run-command.ts'

/** Keys that act on what is selected or in view: only while the focus is not on something else. */
const ON_SURFACE = new Set([
  'edit',
  'earlier',
  'later',
  'laneUp',
  'laneDown',
  'next',
  'previous',
  'delete',
  'all',
])

/** The keys of the canvas, while it is shown and nobody types. */
export function useTimelineKeys(surface: Surface, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isOurs = (target: EventTarget | null) =>
      target === document.body || (target instanceof Node && root.current?.contains(target))
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
      const onCard = eventAt(event.target) !== undefined
      // Enter and Space on a button of ours (a lane, a fold, a flag) press that button.
      if (!onCard && isButton(event.target) && (event.key === ' ' || event.key === 'Enter')) return
      if (event.key === ' ' && isOurs(event.target)) {
        event.preventDefault()
        if (onCard) toggleByKey(event)
        else gestureStore.setState({ spaceHeld: true })
        return
      }
      const command = commandFor(event)
      if (!command || (ON_SURFACE.has(command) && !isOurs(event.target))) return
      if (!runCommand(surface, command, onCard)) return
      event.preventDefault()
      if (command === 'clear' && onCard) root.current?.focus()
    }
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ') gestureStore.setState({ spaceHeld: false })
    }
    const onBlur = () => gestureStore.setState({ spaceHeld: false })
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', onBlur)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', onBlur)
    }
  }, [surface, root])
}

/** Space on a card takes it into the selection or out of it. */
function toggleByKey(event: KeyboardEvent): void {
  const id = eventAt(event.target)
  if (id === undefined) return
  const selection = new Set(viewStore.getState().selection)
  if (!selection.delete(id)) selection.add(id)
  viewStore.setState({ selection, focused: id, inspectorClosed: false })
}

const isButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button') !== null

/** In a field, a menu or a dialog, which have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]')) return true
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type="radio"]), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]',
    ) !== null
  )
}
