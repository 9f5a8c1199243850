/** What a turn of the wheel does; `auto` goes by what the events look like. */
export const WHEEL_MODES = ['auto', 'zoom', 'pan'] as const
export type WheelMode = (typeof WHEEL_MODES)[number]

const KEY = 'hb.wheel'

export function wheelMode(): WheelMode {
  try {
    const value = localStorage.getItem(KEY)
    return WHEEL_MODES.find((mode) => mode === value) ?? 'auto'
  } catch {
    return 'auto' // storage is off in this browser
  }
}

export function setWheelMode(mode: WheelMode): void {
  try {
    localStorage.setItem(KEY, mode)
  } catch {
    // storage is off in this browser: the choice cannot be kept
  }
}

type WheelLike = Pick<WheelEvent, 'deltaMode' | 'deltaX' | 'deltaY'> & { wheelDeltaY?: number }

/**
 * Whether a wheel event comes from a wheel that turns in notches. Trackpads send small steps in
 * pixels and both ways at once; a notch is a line (Firefox) or a multiple of 120 (all others).
 */
export function isMouseWheel(event: WheelLike): boolean {
  if (event.deltaMode !== 0) return true
  if (event.deltaX !== 0) return false
  const { wheelDeltaY } = event
  if (wheelDeltaY !== undefined && wheelDeltaY !== 0) {
    // Trackpads are three wheel units to a pixel, exactly.
    return Math.abs(wheelDeltaY) % 120 === 0 && wheelDeltaY !== event.deltaY * -3
  }
  return Math.abs(event.deltaY) >= 50
}
