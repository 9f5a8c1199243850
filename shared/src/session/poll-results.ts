import { dotsOn, type OptionRef, type Poll, type PollResult } from './poll.ts'
import type { Session } from './state.ts'
import { totalsOf } from './view.ts'

type Ballots = Session['secret']['ballots']

/** All options, the most dots first; equally many share a rank, and the next ranks come after them. */
export function rankResults(
  poll: Poll,
  ballots: Ballots,
  labelOf: (option: OptionRef) => string,
): PollResult[] {
  const totals = totalsOf(poll, ballots)
  return poll.options
    .map((option, index) => {
      const dots = totals[index] ?? 0
      const rank = 1 + totals.filter((other) => other > dots).length
      return { option, label: labelOf(option), dots, rank }
    })
    .toSorted((a, b) => a.rank - b.rank)
}

/** How many have voted, and how many have said that they do not. */
export function turnoutOf(ballots: Ballots): { voted: number; abstained: number } {
  const all = Object.values(ballots).filter((ballot) => ballot !== undefined)
  return {
    voted: all.filter((ballot) => dotsOn(ballot) > 0).length,
    abstained: all.filter(({ abstained }) => abstained).length,
  }
}
