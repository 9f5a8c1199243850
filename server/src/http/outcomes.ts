import type { OutcomesAnswer, OutcomesQuery } from '@herringbone/shared/api/outcomes.ts'
import { type Outcomes, outcomesOverTime } from '@herringbone/shared/methods/outcomes/outcomes.ts'
import { periodAt, periodKey, readPeriod } from '@herringbone/shared/methods/outcomes/periods.ts'
import { findRepeats } from '@herringbone/shared/methods/outcomes/repeats.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Context } from './context.ts'

/** A year of months and the one before it, or three years of quarters. */
const PERIODS = 13

/** The figures of the incidents that a member may see. */
export async function readOutcomes(
  { storage, now }: Pick<Context, 'storage' | 'now'>,
  person: Person,
  { period: key = '', unit = 'month', zone = 'UTC', service }: OutcomesQuery,
): Promise<OutcomesAnswer> {
  const rows = await storage.outcomes.list(person.id)
  const incidents = rows.map(({ incident }) => incident)
  const period = readPeriod(key) ?? periodAt(now(), unit, zone)
  const asked = { period, zone, now: now(), service: service || undefined }
  const periods = outcomesOverTime(incidents, asked, PERIODS).map((one) => ({
    key: periodKey(one.period),
    outcomes: one.outcomes,
  }))
  const told = new Set(periods.flatMap(({ outcomes }) => boardsIn(outcomes)))
  const repeats = new Map(findRepeats(incidents).map((repeat) => [repeat.board, repeat]))
  const entries = rows
    .filter(({ incident }) => told.has(incident.board))
    .map(({ title, incident: { board, severity, startedAt } }) => {
      const { of = null, cause = '' } = repeats.get(board) ?? {}
      const repeated = repeats.has(board) ? { board: of, cause } : null
      return [board, { title, severity, startedAt, repeats: repeated }] as const
    })
  return {
    ...{ unit: period.unit, zone, periods },
    services: [...new Set(incidents.flatMap(({ services }) => services))].sort(),
    incidents: Object.fromEntries(entries),
  }
}

const boardsIn = (outcomes: Outcomes): BoardId[] =>
  Object.values(outcomes).flatMap(({ from, leftOut }) => [...from, ...leftOut])
