import { setImmediate } from 'node:timers/promises'
import type { OutcomesAnswer, OutcomesQuery } from '@herringbone/shared/api/outcomes.ts'
import type { Measure } from '@herringbone/shared/methods/outcomes/measure.ts'
import { countOutcomes, type Outcomes } from '@herringbone/shared/methods/outcomes/outcomes.ts'
import {
  periodAt,
  periodKey,
  periodsUpTo,
  readPeriod,
} from '@herringbone/shared/methods/outcomes/periods.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { OutcomeRow } from '../storage/outcomes.ts'
import type { Context } from './context.ts'

/** A year of months and the one before it, or three years of quarters. */
const PERIODS = 13
/** Ways from a figure to its incidents; more than these nobody follows. */
const MOST_BOARDS = 50

/** The figures of the incidents that a member may see. */
export async function readOutcomes(
  { storage, now }: Pick<Context, 'storage' | 'now'>,
  person: Person,
  { period: key = '', unit = 'month', zone = 'UTC', service, last }: OutcomesQuery,
): Promise<OutcomesAnswer> {
  const rows = new Map<BoardId, OutcomeRow>()
  for (const row of await storage.outcomes.list(person.id)) rows.set(row.incident.board, row)
  await setImmediate()
  const incidents = [...rows.values()].map(({ incident }) => incident)
  const asked = readPeriod(key) ?? periodAt(now(), unit, zone)
  const counter = countOutcomes(incidents, { zone, now: now(), service: service || undefined })
  const periods: OutcomesAnswer['periods'] = []
  const count = last === undefined ? PERIODS : Number(last)
  const told = new Set<BoardId>()
  for (const period of periodsUpTo(asked, count)) {
    // Thousands of incidents take a while: whoever is in a board does not wait for it.
    await setImmediate()
    const outcomes = counter.of(period)
    const isAsked = last === undefined && periods.length === count - 1
    const list = (boards: readonly BoardId[]) => {
      const latest = isAsked ? latestOf(boards, rows) : []
      for (const board of latest) told.add(board)
      return { count: boards.length, boards: latest }
    }
    periods.push({ key: periodKey(period), outcomes: withLists(outcomes, list) })
  }
  const repeats = new Map(counter.repeats.map((repeat) => [repeat.board, repeat]))
  const entries = [...told].map((board) => {
    const { of = null, cause = '' } = repeats.get(board) ?? {}
    const title = of === null ? '' : (rows.get(of)?.title ?? '')
    const repeated = repeats.has(board) ? { board: of, title, cause } : null
    const row = rows.get(board)
    const { severity = null, startedAt = null } = row?.incident ?? {}
    return [board, { title: row?.title ?? '', severity, startedAt, repeats: repeated }] as const
  })
  return {
    ...{ unit: asked.unit, zone, periods },
    services: [...new Set(incidents.flatMap(({ services }) => services))].sort(),
    incidents: Object.fromEntries(entries),
  }
}

/** The newest incidents of some boards, those without a date last. */
function latestOf(boards: readonly BoardId[], rows: ReadonlyMap<BoardId, OutcomeRow>): BoardId[] {
  const startOf = (board: BoardId) => rows.get(board)?.incident.startedAt ?? 0
  return boards.toSorted((a, b) => startOf(b) - startOf(a)).slice(0, MOST_BOARDS)
}

type List = (boards: readonly BoardId[]) => { count: number; boards: BoardId[] }

/** The same figures with lists of boards that are short enough to be sent. */
function withLists(outcomes: Outcomes, list: List): OutcomesAnswer['periods'][number]['outcomes'] {
  const short = <T>({ from, leftOut, ...measure }: Measure<T>) => ({
    ...measure,
    from: list(from),
    leftOut: list(leftOut),
  })
  return {
    incidents: short(outcomes.incidents),
    toDetect: short(outcomes.toDetect),
    toRecover: short(outcomes.toRecover),
    closedInTime: short(outcomes.closedInTime),
    ageOfOpen: short(outcomes.ageOfOpen),
    repeats: short(outcomes.repeats),
    sessions: short(outcomes.sessions),
    worth: short(outcomes.worth),
    safe: short(outcomes.safe),
  }
}
