import { MESSAGE } from '@herringbone/shared/protocol/messages.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { readServerMessage } from './wire.ts'

const session = (value: unknown) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.session)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })

const state = {
  boardId: 'b1',
  revision: 3,
  serverTime: 0,
  storage: 'ok',
  roster: [
    {
      ...{ person: 'p1', name: 'Ada', color: '#0e7c86', role: 'observer', clients: [7] },
      ...{ round: 'reading', vote: 'none' },
    },
  ],
  session: sampleView(),
}

describe('a session', () => {
  test('is read as the server says it', () => {
    expect(readServerMessage(session(state))).toEqual({ type: 'session', session: state })
  })

  test('of a newer server may say more', () => {
    const newer = { ...state, weather: 'fine' }
    expect(readServerMessage(session(newer))).toEqual({ type: 'session', session: state })
  })

  test('that makes no sense is refused', () => {
    const [ada] = state.roster
    for (const odd of [null, {}, { ...state, roster: [{ ...ada, role: 'king' }] }]) {
      expect(() => readServerMessage(session(odd))).toThrow()
    }
  })
})

test('any bytes are read or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        expect(readServerMessage(bytes)).toHaveProperty('type')
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }),
  )
})
