import { expect, test } from 'vitest'
import { mailAddressIn } from './mail-address.ts'

test.each([
  ['ops@example.com', 'ops@example.com'],
  ['Support <help@example.co.uk>, daily', 'help@example.co.uk'],
  ['mailto:a.b+c@example.com', 'a.b+c@example.com'],
  ['@support', null],
  ['#incidents', null],
  ['a@b', null],
  ['evil@example.com\nBcc: x@example.com', 'evil@example.com'],
  [`${'x'.repeat(300)}@example.com`, null],
])('%j leads to %j', (contact, address) => {
  expect(mailAddressIn(contact)).toBe(address)
})
