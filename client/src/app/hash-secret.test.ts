import { expect, it } from 'vitest'
import { secretOf } from './hash-secret.ts'

it('reads a secret by its name', () => {
  expect(secretOf('#key=a-b_c', 'key')).toBe('a-b_c')
  expect(secretOf('key=a&x=1', 'key')).toBe('a')
})

it('reads a bare secret', () => {
  expect(secretOf('#UN2UYdAr_B-W', 'token')).toBe('UN2UYdAr_B-W')
})

it('finds none where there is none', () => {
  expect(secretOf('', 'key')).toBe('')
  expect(secretOf('#', 'key')).toBe('')
  expect(secretOf('#other=1', 'key')).toBe('')
})
