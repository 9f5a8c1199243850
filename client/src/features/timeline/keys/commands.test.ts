import { describe, expect, test } from 'vitest'
import { commandFor } from './commands.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  commandFor({
    key,
    code: key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  })

describe('keys of the timeline', () => {
  test('letters mean the same with caps lock on', () => {
    expect(press('n')).toBe('add')
    expect(press('N')).toBe('add')
  })

  test('shift and a digit go by the place of the key, whatever sign it has there', () => {
    expect(press('!', { code: 'Digit1', shiftKey: true })).toBe('fit')
    expect(press('=', { code: 'Digit0', shiftKey: true })).toBe('full')
  })

  test('a plus is a plus on every keyboard', () => {
    expect(press('+', { code: 'Equal', shiftKey: true })).toBe('zoomIn')
    expect(press('+', { code: 'BracketRight' })).toBe('zoomIn')
  })

  test('commands of the browser and of the board are left alone', () => {
    expect(press('n', { ctrlKey: true })).toBeUndefined()
    expect(press('z', { metaKey: true })).toBeUndefined()
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined()
    expect(press('d', { metaKey: true })).toBe('duplicate')
  })
})
