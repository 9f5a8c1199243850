import { expect, test } from 'vitest'
import { ADDRESSED, itemAddress, readItemAddress } from './item-address.ts'

test.each(ADDRESSED)('the address of a %s is read as it was written', (kind) => {
  expect(readItemAddress(itemAddress(kind, 'a-1_b'))).toEqual({ kind, id: 'a-1_b' })
})

test.each([undefined, 7, '', 'event', 'event:', ':a', 'ghost:a', 'event:a b', 'event:a:b'])(
  '%j is no address',
  (value) => {
    expect(readItemAddress(value)).toBeNull()
  },
)
