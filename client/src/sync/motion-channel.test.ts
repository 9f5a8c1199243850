import { decodeMotion, encodeMotion, type Motion } from '@herringbone/shared/protocol/motion.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMotionLink, type MotionLink } from './motion-channel.ts'
import { ManualClock } from './testing/manual-clock.ts'

const SELF = 1
const at = (x: number): Motion => ({ stage: 'timeline', cursor: { x, y: 0 } })

let clock: ManualClock
let sent: (number | undefined)[]
let people: number
let link: MotionLink

beforeEach(() => {
  clock = new ManualClock()
  sent = []
  people = 2
  link = createMotionLink({
    self: SELF,
    send: (body) => sent.push(decodeMotion(body)?.cursor?.x),
    people: () => people,
    clock,
  })
})

describe('sending', () => {
  test('lets the first through at once, and then the newest every 33 ms', () => {
    for (let x = 0; x < 10; x++) {
      link.channel.send(at(x))
      clock.advance(10)
    }
    clock.advance(100)
    expect(sent).toEqual([0, 3, 6, 9])
  })

  test('thins out in a large room', () => {
    people = 120
    for (let x = 0; x < 100; x++) {
      link.channel.send(at(x))
      clock.advance(10)
    }
    expect(sent).toHaveLength(8)
    people = 100_000
    sent = []
    for (let x = 0; x < 100; x++) {
      link.channel.send(at(x))
      clock.advance(10)
    }
    expect(sent).toHaveLength(4)
  })

  test('repeats the newest for those who have not seen it', () => {
    link.repeat()
    expect(sent).toEqual([])
    link.channel.send(at(5))
    clock.advance(1_000)
    link.repeat()
    expect(sent).toEqual([5, 5])
  })

  test('ends when it is taken down', () => {
    link.channel.send(at(1))
    link.channel.send(at(2))
    link.destroy()
    clock.advance(1_000)
    expect(sent).toEqual([1])
  })
})

describe('receiving', () => {
  const seen: [number, Motion | null][] = []
  beforeEach(() => {
    seen.length = 0
    link.channel.subscribe((client, motion) => seen.push([client, motion]))
  })

  test('tells each motion and keeps the latest', () => {
    link.receive(new Map([[7, encodeMotion(at(1))]]))
    link.receive(new Map([[7, encodeMotion(at(2))]]))
    expect(seen).toEqual([
      [7, at(1)],
      [7, at(2)],
    ])
    expect([...link.channel.current()]).toEqual([[7, at(2)]])
  })

  test('an empty body says once that the tab is gone', () => {
    link.receive(new Map([[7, encodeMotion(at(1))]]))
    link.receive(new Map([[7, new Uint8Array()]]))
    link.receive(new Map([[7, new Uint8Array()]]))
    expect(seen.slice(1)).toEqual([[7, null]])
    expect(link.channel.current().size).toBe(0)
  })

  test('passes over its own, and over what it cannot read', () => {
    link.receive(new Map([[SELF, encodeMotion(at(1))]]))
    link.receive(new Map([[7, encodeMotion(at(1))]]))
    link.receive(new Map([[7, new Uint8Array([255, 255, 255])]]))
    expect(seen).toEqual([[7, at(1)]])
  })

  test('forgets those who are not in the roster', () => {
    link.receive(
      new Map([
        [7, encodeMotion(at(1))],
        [8, encodeMotion(at(1))],
      ]),
    )
    link.keepOnly(new Set([8]))
    expect(seen.at(-1)).toEqual([7, null])
    expect([...link.channel.current().keys()]).toEqual([8])
  })
})
