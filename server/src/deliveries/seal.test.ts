import { expect, test } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal('the secret of a data folder')

test('what was closed opens for its owner alone, and does not show what it is', () => {
  const sealed = seal.close('ghp_token', 'c1')
  expect(sealed).not.toContain('ghp_token')
  expect(Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain('ghp')
  expect(seal.open(sealed, 'c1')).toBe('ghp_token')
  expect(seal.open(sealed, 'c2')).toBeNull()
})

test('the same token is closed differently each time', () => {
  expect(seal.close('x', 'c1')).not.toBe(seal.close('x', 'c1'))
})

test('another secret opens nothing, and what was changed stays closed', () => {
  const sealed = seal.close('token', 'c1')
  expect(createSeal('another secret').open(sealed, 'c1')).toBeNull()
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
  for (const bad of [changed, '', 'v1', 'v2.a.b.c', 'v1.a.b.c', `v1.${'A'.repeat(16)}..`]) {
    expect(seal.open(bad, 'c1')).toBeNull()
  }
})
