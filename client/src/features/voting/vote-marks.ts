import type { OptionRef, Poll } from '@herringbone/shared/session/poll.ts'
import type { PollView } from '@herringbone/shared/session/state.ts'
import type { VoteMark, Votes } from '../../canvas/votes/votes.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { keepIdentity } from '../../sync/records.ts'
import type { OwnBallotState } from './own-ballot.ts'
import { type Voting, votingOf } from './votings.ts'

type Marks = ReadonlyMap<OptionRef, VoteMark>

/** The votes of a board as the canvas of notes and the lists show them. */
export function createVotes(board: BoardHandle): { votes: Votes; destroy(): void } {
  const voting = votingOf(board)
  const listeners = new Set<() => void>()
  let marks: Marks = new Map()
  let stopOwn = () => {}

  const look = () => {
    const { own, closed } = voting.getState()
    const poll = board.session.getState().view?.poll ?? null
    const before = marks
    const ballot = own && own.poll === poll?.id ? own.store.getState() : null
    const after = poll ? openMarks(poll, ballot) : closedMarks(closed)
    marks = new Map(
      [...after].map(([key, mark]) => [key, keepIdentity(before.get(key) ?? mark, mark)]),
    )
    for (const listener of listeners) listener()
  }
  const watchOwn = ({ own }: Voting, before?: Voting) => {
    if (own === before?.own) return
    stopOwn()
    stopOwn = own?.store.subscribe(look) ?? (() => {})
  }
  watchOwn(voting.getState())
  const stops = [
    voting.subscribe((state, before) => {
      watchOwn(state, before)
      look()
    }),
    board.session.subscribe((state, before) => {
      if (state.view?.poll !== before.view?.poll) look()
    }),
  ]
  look()
  return {
    votes: {
      markOf: (option) => marks.get(option) ?? null,
      subscribe: (changed) => {
        listeners.add(changed)
        return () => listeners.delete(changed)
      },
      add: (option) => voting.getState().own?.add(option),
      take: (option) => voting.getState().own?.take(option),
    },
    destroy: () => {
      stopOwn()
      for (const stop of stops) stop()
    },
  }
}

function openMarks(poll: PollView, own: OwnBallotState | null): Marks {
  return new Map(
    poll.options.map((option, index) => {
      const dots = own?.ballot.dots[option] ?? 0
      const total = poll.totals?.[index] ?? null
      const canAdd = own !== null && own.left > 0 && mayHoldMore(poll, dots)
      return [option, { open: true, own: dots, total, rank: null, votes: own !== null, canAdd }]
    }),
  )
}

const mayHoldMore = ({ several }: Pick<Poll, 'several'>, dots: number) => several || dots === 0

/** Of each option what the newest poll about it has found. */
function closedMarks(closed: Voting['closed']): Marks {
  const marks = new Map<OptionRef, VoteMark>()
  for (const { results } of closed) {
    for (const { option, dots, rank } of results) {
      if (marks.has(option)) continue
      marks.set(option, { open: false, own: 0, total: dots, rank, votes: false, canAdd: false })
    }
  }
  return marks
}
