/** Whether the reader has asked for less motion. */
export const prefersStill = (): boolean =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches

const DURATION_MS = 180

/**
 * Calls back with 0 to 1 on each frame for a moment, easing out; at once with 1 where motion is not
 * wanted. Returns how to stop it.
 */
export function animate(step: (share: number) => void): () => void {
  if (prefersStill()) {
    step(1)
    return () => {}
  }
  let frame = 0
  let started: number | undefined
  const next = (now: number) => {
    started ??= now
    const share = Math.min(1, (now - started) / DURATION_MS)
    step(1 - (1 - share) ** 3)
    if (share < 1) frame = requestAnimationFrame(next)
  }
  frame = requestAnimationFrame(next)
  return () => cancelAnimationFrame(frame)
}
