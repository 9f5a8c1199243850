import { describe, expect, test } from 'vitest'
import type { EventId } from '../model/ids.ts'
import { durationsOf, impactWindow, milestoneTimes } from './durations.ts'
import { formatLength, formatOffsetFrom } from './format-duration.ts'

const MINUTE = 60_000
const id = (name: string) => name as EventId

describe('durations', () => {
  const times = {
    'impact-started': 2 * MINUTE,
    detected: 21 * MINUTE,
    mitigated: 76 * MINUTE,
    resolved: 99 * MINUTE,
  }

  test('are counted from the start of the impact, and null where a milestone is missing', () => {
    expect(durationsOf(times)).toEqual({
      toDetect: 19 * MINUTE,
      toAcknowledge: null,
      toMitigate: 74 * MINUTE,
      toResolve: 97 * MINUTE,
    })
    expect(durationsOf({ detected: 5 }).toDetect).toBeNull()
  })

  test('a milestone of an event that is gone counts as missing', () => {
    const milestones = { detected: id('a'), resolved: id('gone') }
    expect(milestoneTimes(milestones, { [id('a')]: { at: 7 } })).toEqual({ detected: 7 })
  })

  test('the impact lasts until it is resolved, else mitigated, else its end is not known', () => {
    expect(impactWindow(times)).toEqual({ from: 2 * MINUTE, to: 99 * MINUTE })
    expect(impactWindow({ 'impact-started': 1, mitigated: 4 })).toEqual({ from: 1, to: 4 })
    expect(impactWindow({ 'impact-started': 5, resolved: 4 })).toEqual({ from: 5, to: null })
    expect(impactWindow({ resolved: 4 })).toBeNull()
  })
})

describe('lengths of time as text', () => {
  test('offsets have a sign and at most two units', () => {
    expect(formatOffsetFrom(19 * MINUTE)).toBe('+19m')
    expect(formatOffsetFrom(74 * MINUTE)).toBe('+1h 14m')
    expect(formatOffsetFrom(120 * MINUTE)).toBe('+2h')
    expect(formatOffsetFrom(-40_000)).toBe('−40s')
    expect(formatOffsetFrom(19 * MINUTE + 29_000)).toBe('+19m')
    expect(formatOffsetFrom(90_000)).toBe('+1m 30s')
    expect(formatOffsetFrom(0)).toBe('+0s')
  })

  test('lengths use the symbols of the units', () => {
    expect(formatLength(130 * MINUTE)).toBe('2 h 10 min')
    expect(formatLength(3 * 24 * 60 * MINUTE)).toBe('3 d')
    expect(formatLength(24 * 60 * MINUTE + 5000)).toBe('1 d')
  })
})
