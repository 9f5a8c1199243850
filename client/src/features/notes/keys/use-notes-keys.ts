import { type RefObject, useEffect } from 'react'
import { itemOf } from '../gestures/hit.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { toggleSelected } from '../view-store.ts'
import { type Command, commandFor } from './commands.ts'
import { runCommand } from './run-command.ts'

/** Keys that act on what is selected or in view: only while the focus is not on something else. */
const ON_SURFACE: ReadonlySet<Command> = new Set<Command>([
  'edit',
  'left',
  'right',
  'up',
  'down',
  'farLeft',
  'farRight',
  'farUp',
  'farDown',
  'next',
  'previous',
  'delete',
  'all',
])

/** The keys of the canvas, while it is shown and nobody types. */
export function useNotesKeys(surface: NotesSurface, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { gestures } = surface
    const isOurs = (target: EventTarget | null) =>
      target === document.body || (target instanceof Node && root.current?.contains(target))
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
      const item = itemOf(event.target)
      if (event.key === ' ' && isOurs(event.target) && !isButton(event.target)) {
        event.preventDefault()
        if (item !== undefined) toggleSelected(item)
        else gestures.setState({ spaceHeld: true })
        return
      }
      const command = commandFor(event)
      if (!command || (ON_SURFACE.has(command) && !isOurs(event.target))) return
      // Enter on a button of ours (a dot, a tool) presses that button.
      if (command === 'edit' && isButton(event.target)) return
      if (!runCommand(surface, command, item !== undefined)) return
      event.preventDefault()
      if (command === 'clear' && item !== undefined) root.current?.focus()
    }
    const letGo = () => gestures.setState({ spaceHeld: false })
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === ' ') letGo()
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', letGo)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', letGo)
    }
  }, [surface, root])
}

const isButton = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button') !== null

/** In a field, a menu or a dialog, which have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[aria-modal="true"]')) return true
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]',
    ) !== null
  )
}
