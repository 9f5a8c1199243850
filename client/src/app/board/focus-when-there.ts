/** What is led to may still have to be loaded and drawn: it is looked for so long, ms. */
const PATIENCE_MS = 5_000

const CONTROLS = 'a[href], button:not(:disabled), input, select, textarea, [tabindex]'

/**
 * Brings an element into sight and gives it, or the first control in it, the keyboard, as soon as it is there. Whoever goes
 * elsewhere meanwhile, by a press or a key, is left there.
 */
export function focusWhenThere(id: string): void {
  const until = performance.now() + PATIENCE_MS
  const stop = new AbortController()
  for (const kind of ['pointerdown', 'keydown'] as const) {
    addEventListener(kind, () => stop.abort(), { capture: true, signal: stop.signal })
  }
  const look = () => {
    if (stop.signal.aborted) return
    const element = document.getElementById(id)
    if (element) {
      element.scrollIntoView({ block: 'center' })
      const control = element.matches(CONTROLS) ? element : element.querySelector(CONTROLS)
      if (control instanceof HTMLElement) control.focus({ preventScroll: true })
    }
    if (element || performance.now() > until) stop.abort()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
