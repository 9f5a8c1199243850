import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packFlags } from './pack-flags.ts'
import { createTimeScale } from './time-scale.ts'
import {
  byTime,
  type LayoutEvent,
  laneUnits,
  layoutTimeline,
  type TimelineBox,
  yOfLaneUnits,
} from './timeline-layout.ts'

const MINUTE = 60_000
const OPTIONS = {
  width: 168,
  gap: 8,
  room: 280,
  compactHeight: 26,
  chipWidth: 56,
  laneTop: 28,
  laneBottom: 12,
  laneMin: 120,
  space: 0,
}
const PX_PER_MINUTE = 8

const event = (id: string, minute: number, lane = 'a'): LayoutEvent => ({
  id,
  at: minute * MINUTE,
  lane,
})

function layout(events: LayoutEvent[], lanes = ['a', 'b'], height = 85, space = 0) {
  const scale = createTimeScale(PX_PER_MINUTE / MINUTE, 0)
  return layoutTimeline(events.toSorted(byTime), lanes, scale, () => height, { ...OPTIONS, space })
}

const idsOf = (box: TimelineBox): string[] => (box.kind === 'chip' ? box.ids : [box.id])
const kindsOf = (boxes: TimelineBox[]) => boxes.map(({ kind }) => kind)

describe('timeline layout', () => {
  test('events that are far apart stand in the first row of their lane', () => {
    const { boxes, lanes } = layout([event('1', 0), event('2', 60), event('3', 30, 'b')])
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [0, 28],
      [480, 28],
      [240, 120 + 28 + (lanes[0]?.height ?? 0) - 120],
    ])
  })

  test('events at one moment stack', () => {
    const { boxes } = layout([event('1', 5), event('2', 5), event('3', 5)])
    expect(boxes.map(({ y }) => y - 28)).toEqual([0, 93, 186])
    expect(kindsOf(boxes)).toEqual(['full', 'full', 'full'])
  })

  test('a dense spot gets cards of one line, and nothing else changes', () => {
    const spot = [1, 2, 3, 4, 5, 6].map((n) => event(`s${n}`, 5))
    const { boxes } = layout([...spot, event('far', 90)])
    expect(kindsOf(boxes)).toEqual([...spot.map(() => 'compact'), 'full'])
  })

  test('when the lanes need more than the space, those above their share stack cards of one line', () => {
    const events = [event('1', 5), event('2', 5), event('3', 60), event('4', 5, 'b')]
    const { boxes, height } = layout(events, ['a', 'b'], 85, 320)
    expect(kindsOf(boxes)).toEqual(['compact', 'compact', 'full', 'full'])
    expect(height).toBe(320)
    expect(kindsOf(layout(events, ['a', 'b'], 85, 360).boxes)).not.toContain('compact')
  })

  test('a card that stands alone is shown in full, however little space there is', () => {
    const { boxes } = layout([event('1', 5), event('2', 60)], ['a', 'b'], 85, 100)
    expect(kindsOf(boxes)).toEqual(['full', 'full'])
  })

  test('what does not fit at one moment is gathered in a chip', () => {
    const spot = Array.from({ length: 40 }, (_, n) => event(`s${String(n).padStart(2, '0')}`, 5))
    const { boxes } = layout(spot)
    const chip = boxes.find((box) => box.kind === 'chip')
    expect(chip?.kind === 'chip' && chip.ids).toHaveLength(32)
  })

  test('lanes share the space that is there as equally as their content allows', () => {
    const { lanes, height } = layout(
      [event('1', 5), event('2', 5), event('3', 5)],
      ['a', 'b', 'c'],
      85,
      800,
    )
    expect(lanes.map((lane) => lane.height)).toEqual([311, 244, 245])
    expect(height).toBe(800)
    expect(layout([], ['a', 'b']).height).toBe(240)
  })

  test('an event in a lane that is not shown is left out', () => {
    expect(layout([event('1', 0, 'gone')]).boxes).toEqual([])
  })

  test('no two boxes overlap, every event is in one of them, and the order of input counts for nothing', () => {
    const events = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 6 }),
        minute: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3000 })),
        lane: fc.constantFrom('a', 'b'),
        height: fc.constantFrom(68, 85, 102),
      }),
      { selector: ({ id }) => id, maxLength: 120 },
    )
    fc.assert(
      fc.property(events, fc.double({ min: 0.01, max: 40, noNaN: true }), (rows, perMinute) => {
        const heights = new Map(rows.map(({ id, height }) => [id, height]))
        const list = rows.map(({ id, minute, lane }) => event(id, minute, lane))
        const lay = (input: LayoutEvent[]) =>
          layoutTimeline(
            input.toSorted(byTime),
            ['a', 'b'],
            createTimeScale(perMinute / MINUTE, 0),
            ({ id }) => heights.get(id) ?? 85,
            OPTIONS,
          )
        const { boxes, lanes } = lay(list)
        expect(boxes.flatMap(idsOf).sort()).toEqual(list.map(({ id }) => id).sort())
        boxes.forEach((a, index) => {
          const lane = lanes.find(({ id }) => id === a.lane)
          expect(a.y + a.height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0))
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y
            expect(apart).toBe(true)
          }
        })
        expect(lay(list.toReversed())).toEqual({ boxes, lanes, height: expect.any(Number) })
      }),
    )
  })

  test('a place counted in lanes leads back to its y', () => {
    const lanes = [
      { id: 'a', y: 0, height: 100 },
      { id: 'b', y: 100, height: 300 },
    ]
    expect(laneUnits(lanes, 250)).toBe(1.5)
    expect(yOfLaneUnits(lanes, 1.5)).toBe(250)
    expect(laneUnits(lanes, -5)).toBe(0)
    expect(laneUnits(lanes, 900)).toBe(2)
    expect(yOfLaneUnits(lanes, 2)).toBe(400)
    expect(yOfLaneUnits([], 1)).toBe(0)
  })
})

describe('flags', () => {
  test('flags that would touch go to a row of their own', () => {
    const flags = [
      { id: 'a', x: 0, width: 100 },
      { id: 'b', x: 50, width: 100 },
      { id: 'c', x: 110, width: 100 },
    ]
    expect([...packFlags(flags, 4)]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ])
  })
})
