import { afterEach, expect, it, vi } from 'vitest'
import { forgetToken, keepToken, keptToken } from './kept-token.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

it('keeps the token of an invite until it is forgotten', () => {
  expect(keptToken()).toBe('')
  keepToken('UN2UYdAr_B-W')
  expect(keptToken()).toBe('UN2UYdAr_B-W')
  forgetToken()
  expect(keptToken()).toBe('')
})

it('does without where the browser allows no storage', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('sessionStorage', {
    setItem: refuse,
    getItem: refuse,
    removeItem: refuse,
    clear() {},
  })
  expect(() => keepToken('t0')).not.toThrow()
  expect(keptToken()).toBe('')
  expect(forgetToken).not.toThrow()
})
