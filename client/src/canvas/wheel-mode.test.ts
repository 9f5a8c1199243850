import { describe, expect, test } from 'vitest'
import { isMouseWheel } from './wheel-mode.ts'

describe('what turned the wheel', () => {
  test('a notch of a mouse is a mouse, in Chromium and in Firefox', () => {
    expect(isMouseWheel({ deltaMode: 0, deltaX: 0, deltaY: 100, wheelDeltaY: -120 })).toBe(true)
    expect(isMouseWheel({ deltaMode: 1, deltaX: 0, deltaY: 3 })).toBe(true)
    expect(isMouseWheel({ deltaMode: 0, deltaX: 0, deltaY: -53, wheelDeltaY: 120 })).toBe(true)
  })

  test('small steps, sideways steps and three units to a pixel are a trackpad', () => {
    expect(isMouseWheel({ deltaMode: 0, deltaX: 0, deltaY: 4, wheelDeltaY: -12 })).toBe(false)
    expect(isMouseWheel({ deltaMode: 0, deltaX: 7, deltaY: 100, wheelDeltaY: -120 })).toBe(false)
    expect(isMouseWheel({ deltaMode: 0, deltaX: 0, deltaY: 40, wheelDeltaY: -120 })).toBe(false)
    expect(isMouseWheel({ deltaMode: 0, deltaX: 0, deltaY: 4 })).toBe(false)
  })
})
