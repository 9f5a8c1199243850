import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { STAGES } from '../model/stage.ts'
import { SURFACES } from '../model/surface.ts'
import { decodeMotion, encodeMotion, type Motion, readMotions, writeMotions } from './motion.ts'

const exact = fc.double({ noNaN: true, noDefaultInfinity: true })
const coarse = fc.float({ noNaN: true, noDefaultInfinity: true })

const motions: fc.Arbitrary<Motion> = fc.record(
  {
    stage: fc.constantFrom(...STAGES),
    surface: fc.constantFrom(...SURFACES),
    cursor: fc.record({ x: exact, y: coarse }),
    view: fc.record({ from: exact, to: exact, top: coarse }),
    drag: fc.record({ ids: fc.array(fc.string(), { maxLength: 5 }), dx: exact, dy: coarse }),
  },
  { requiredKeys: ['stage'] },
)

describe('a motion', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(motions, (motion) => {
        expect(decodeMotion(encodeMotion(motion))).toEqual(motion)
      }),
    )
  })

  test('of a cursor alone takes a few bytes', () => {
    const motion: Motion = { stage: 'timeline', cursor: { x: 1_732_888_800_000, y: 1.5 } }
    expect(encodeMotion(motion).length).toBeLessThanOrEqual(16)
  })

  test('that is cut short, not a number, too large or of another version is none', () => {
    const whole = encodeMotion({ stage: 'brief', view: { from: 1, to: 2, top: 0 } })
    for (let length = 0; length < whole.length; length++) {
      expect(decodeMotion(whole.subarray(0, length))).toBeUndefined()
    }
    expect(decodeMotion(encodeMotion({ stage: 'brief', cursor: { x: Number.NaN, y: 0 } }))).toBe(
      undefined,
    )
    expect(decodeMotion(new Uint8Array([250, 0]))).toBeUndefined()
    expect(decodeMotion(new Uint8Array(LIMITS.motionBytes + 1))).toBeUndefined()
  })

  test('of any bytes at all never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => decodeMotion(bytes)).not.toThrow()
      }),
    )
  })
})

test('several motions travel together, an empty one too', () => {
  const sent = new Map([
    [4_294_967_295, encodeMotion({ stage: 'timeline' })],
    [7, new Uint8Array()],
  ])
  const frame = encoding.encode((encoder) => writeMotions(encoder, sent))
  expect(readMotions(decoding.createDecoder(frame))).toEqual(sent)
  const cut = decoding.createDecoder(frame.subarray(0, frame.length - 1))
  expect(() => readMotions(cut)).toThrow()
})
