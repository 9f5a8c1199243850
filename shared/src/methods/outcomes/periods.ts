import { fromWall, toWall } from '../../time/wall-clock.ts'
import type { Span } from './incident.ts'

export type PeriodUnit = 'month' | 'quarter'

/** A month or a quarter of a year; `number` from 1. */
export interface Period {
  unit: PeriodUnit
  year: number
  number: number
}

const MONTHS = { month: 1, quarter: 3 } as const

/** The period that an instant (UTC ms) is in, on the calendar of a zone. */
export function periodAt(at: number, unit: PeriodUnit, zone: string): Period {
  const { year, month } = toWall(at, zone)
  return { unit, year, number: Math.ceil(month / MONTHS[unit]) }
}

/** Some periods on, or back. */
export function movePeriod({ unit, year, number }: Period, by: number): Period {
  const perYear = 12 / MONTHS[unit]
  const index = year * perYear + number - 1 + by
  return { unit, year: Math.floor(index / perYear), number: (index % perYear) + 1 }
}

/** From when to when a period is, in a zone. */
export function spanOf(period: Period, zone: string): Span {
  const next = movePeriod(period, 1)
  return { from: startOf(period, zone), to: startOf(next, zone) }
}

const startOf = ({ unit, year, number }: Period, zone: string): number =>
  fromWall({ year, month: (number - 1) * MONTHS[unit] + 1, day: 1 }, zone).at

/** So many periods, the last of them the given one: the axis of a chart. */
export const periodsUpTo = (last: Period, count: number): Period[] =>
  Array.from({ length: count }, (_, at) => movePeriod(last, at - count + 1))

/** "2025-11", "2025-Q4": for keys and tables. */
export const periodKey = ({ unit, year, number }: Period): string =>
  unit === 'quarter'
    ? `${String(year).padStart(4, '0')}-Q${number}`
    : `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`

/** What `periodKey` has made of a period; undefined when it is no such key. */
export function readPeriod(key: string): Period | undefined {
  const [, year, quarter, month] = /^(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(key) ?? []
  if (quarter) return { unit: 'quarter', year: Number(year), number: Number(quarter) }
  return month ? { unit: 'month', year: Number(year), number: Number(month) } : undefined
}
