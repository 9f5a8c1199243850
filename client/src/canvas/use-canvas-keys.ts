import { type RefObject, useEffect, useRef } from 'react'

/** What a canvas makes of the keyboard. */
export interface CanvasKeys<Command extends string> {
  commandFor(event: KeyboardEvent): Command | undefined
  /** Acts on what is selected or in view: only while the focus is not on something else. */
  isOnSurface(command: Command): boolean
  /** False when it meant nothing here and now. `onItem`: the focus is on something of the canvas. */
  run(command: Command, onItem: boolean): boolean
  /** The bar of spaces adds what has the focus to the selection, or takes it out. */
  toggle(item: string): void
  /** The key for the hand is down. */
  hold(held: boolean): void
}

/** The keys of a canvas, while it is shown and nobody types. */
export function useCanvasKeys<Command extends string>(
  keys: CanvasKeys<Command>,
  root: RefObject<HTMLElement | null>,
): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const isOurs = (target: EventTarget | null) =>
      target === document.body || (target instanceof Node && root.current?.contains(target))
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event.target)) return
      const { commandFor, isOnSurface, run, toggle, hold } = latest.current
      const item = itemOf(event.target)
      if (event.key === ' ' && isOurs(event.target) && !isButton(event.target)) {
        event.preventDefault()
        if (item !== undefined) toggle(item)
        else hold(true)
        return
      }
      const command = commandFor(event)
      if (!command || (isOnSurface(command) && !isOurs(event.target))) return
      // Enter on a button of ours (a dot, a tool) presses that button.
      if (event.key === 'Enter' && isButton(event.target)) return
      if (!run(command, item !== undefined)) return
      event.preventDefault()
      if (event.key === 'Escape' && item !== undefined) root.current?.focus()
    }
    const letGo = () => latest.current.hold(false)
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
  }, [root])
}

/** The thing on a canvas whose element something is in. */
export function itemOf(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null
  return element?.dataset.item
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
