import { describe, expect, it } from 'vitest'
import { trendInPercent, trendInTime, trendOfShare } from './trends.ts'

const MINUTE = 60_000
const spread = (median: number | null) => ({ count: 3, median, low: null, high: null })

describe('how a figure stands beside the quarter before', () => {
  it('a share is compared in points, and more of it is better', () => {
    const [now, before] = [
      { count: 82, of: 100 },
      { count: 71, of: 100 },
    ]
    expect(trendOfShare(now, before)).toEqual({ by: '11 pts', isUp: true, isBetter: true })
    expect(trendOfShare(before, now)).toEqual({ by: '11 pts', isUp: false, isBetter: false })
  })

  it('a time is compared in percent or in minutes, and less of it is better', () => {
    const [now, before] = [spread(9 * MINUTE), spread(15 * MINUTE)]
    expect(trendInPercent(now, before)).toEqual({ by: '40%', isUp: false, isBetter: true })
    expect(trendInTime(now, before)).toEqual({ by: '6 min', isUp: false, isBetter: true })
    expect(trendInTime(before, now)).toEqual({ by: '6 min', isUp: true, isBetter: false })
  })

  it('what is as it was has no trend', () => {
    expect(trendOfShare({ count: 1, of: 2 }, { count: 2, of: 4 })).toBeNull()
    expect(trendInPercent(spread(100), spread(100))).toBeNull()
    expect(trendInTime(spread(MINUTE), spread(MINUTE + 1))).toBeNull()
  })

  it('nothing is compared with nothing', () => {
    expect(trendOfShare({ count: 1, of: 2 }, { count: 0, of: 0 })).toBeNull()
    expect(trendInPercent(spread(MINUTE), spread(null))).toBeNull()
    expect(trendInPercent(spread(MINUTE), spread(0))).toBeNull()
    expect(trendInTime(spread(null), spread(MINUTE))).toBeNull()
  })
})
