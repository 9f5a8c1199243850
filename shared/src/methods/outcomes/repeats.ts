import type { BoardId } from '../../model/ids.ts'
import { type Incident, type Span, startedIn } from './incident.ts'
import { boardsOf, type Measure, type Share } from './measure.ts'

/** An incident that came again. */
export interface Repeat {
  board: BoardId
  /** The latest one before it with the same root cause; null: it is only marked as a repeat. */
  of: BoardId | null
  /** What they have in common, in its own words; "" when it is only marked. */
  cause: string
}

/** The same cause in other letters, spaces and signs. */
const keyOf = (cause: string): string =>
  cause
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Repeats among all incidents whose start is known, the earliest first. */
export function findRepeats(incidents: readonly Incident[]): Repeat[] {
  const latest = new Map<string, BoardId>()
  const repeats: Repeat[] = []
  const inOrder = incidents
    .filter(({ startedAt }) => startedAt !== null)
    .sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0) || (a.board < b.board ? -1 : 1))
  for (const { board, isRepeat, rootCauses } of inOrder) {
    const causes = rootCauses.filter((cause) => keyOf(cause) !== '')
    const shared = causes.find((cause) => latest.has(keyOf(cause)))
    if (shared !== undefined)
      repeats.push({ board, of: latest.get(keyOf(shared)) ?? null, cause: shared })
    else if (isRepeat) repeats.push({ board, of: null, cause: '' })
    for (const cause of causes) latest.set(keyOf(cause), board)
  }
  return repeats
}

/** How many of the incidents of a span are repeats, as `findRepeats` has found them among all. */
export function measureRepeats(
  incidents: readonly Incident[],
  span: Span,
  repeated: ReadonlySet<BoardId>,
): Measure<Share> {
  const found = startedIn(incidents, span)
  const repeats = found.filter(({ board }) => repeated.has(board))
  // Without a root cause nobody can tell whether it came again, unless someone has said so.
  const unclear = found.filter(
    ({ board, rootCauses }) => rootCauses.length === 0 && !repeated.has(board),
  )
  return {
    how: 'repeats',
    value: { count: repeats.length, of: found.length - unclear.length },
    from: boardsOf(found.filter((incident) => !unclear.includes(incident))),
    leftOut: boardsOf(unclear),
  }
}
