import { expect, test } from 'vitest'
import { baseUrl } from './base-url.ts'

const outside = (): string => '192.168.1.5'

test.each([
  ['127.0.0.1', 3000, 'http://127.0.0.1:3000'],
  ['127.0.0.1', 80, 'http://127.0.0.1'],
  ['::1', 3000, 'http://[::1]:3000'],
  ['0.0.0.0', 3000, 'http://192.168.1.5:3000'],
  ['::', 3000, 'http://192.168.1.5:3000'],
])('listening on %s, port %i, the address is %s', (host, port, expected) => {
  expect(baseUrl({ host, publicUrl: null }, port, outside)).toBe(expected)
})

test('a machine without a network names itself', () => {
  expect(baseUrl({ host: '0.0.0.0', publicUrl: null }, 3000, () => undefined)).toBe(
    'http://127.0.0.1:3000',
  )
})

test('the public address goes before all others', () => {
  const config = { host: '0.0.0.0', publicUrl: 'https://board.example.com' }
  expect(baseUrl(config, 3000, outside)).toBe('https://board.example.com')
})
