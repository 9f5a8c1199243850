import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { addressKey, clientAddress } from './client-address.ts'

const from = (remoteAddress: string, forwarded?: string, publicUrl: string | null = null) => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return clientAddress({ socket, headers }, { publicUrl })
}

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:DB8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

it('believes the proxy on this machine, and its own entry only', () => {
  const publicUrl = 'https://pm.example.org'
  expect(from('127.0.0.1', '198.51.100.1, 192.0.2.7', publicUrl)).toBe('192.0.2.7')
  expect(from('::ffff:127.0.0.1', '192.0.2.7', publicUrl)).toBe('192.0.2.7')
  expect(from('127.0.0.1', 'nonsense', publicUrl)).toBe('127.0.0.1')
})

it('believes nobody else', () => {
  expect(from('203.0.113.9', '192.0.2.7', 'https://pm.example.org')).toBe('203.0.113.9')
  expect(from('127.0.0.1', '192.0.2.7')).toBe('127.0.0.1')
})
