import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { ErrorCode } from '@herringbone/shared/errors.ts'
import type { PollId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { type Ballot, dotsOn, type OptionRef, type Poll } from '@herringbone/shared/session/poll.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { ApiError, type ApiErrorCode } from '../../api/api-error.ts'
import { type Clock, systemClock } from '../../sync/clock.ts'
import type { SessionStoreState } from '../../sync/session-store.ts'

/** So long after the last answer, what message 19 says is the newest that there is. */
const SETTLE_MS = 1_000

export const EMPTY_BALLOT: Ballot = { dots: {}, done: false, abstained: false }

export interface OwnBallotState {
  /** What is shown: the server's word, and on top of it what is under way. */
  ballot: Ballot
  left: number
  /** Why the last dot was not placed; null once one was. */
  refused: ApiErrorCode | null
}

export interface OwnBallot {
  poll: Poll['id']
  store: StoreApi<OwnBallotState>
  add(option: OptionRef): void
  take(option: OptionRef): void
  done(done: boolean): void
  abstain(): void
  /** The poll has changed: options that are gone, say. */
  setPoll(poll: Poll): void
  destroy(): void
}

export interface OwnBallotOptions {
  poll: Poll
  session: StoreApi<SessionStoreState>
  send: (command: Command) => Promise<CommandAnswer>
  clock?: Clock
}

type Change = (ballot: Ballot) => Ballot
interface Step {
  command: Command
  change: Change
}

/**
 * One's own choices, shown at once and true in the end. One command is under way at a time, so that
 * each answer is the ballot after it; meanwhile message 19, which may be older, is not looked at.
 */
export function createOwnBallot(options: OwnBallotOptions): OwnBallot {
  const { session, send, clock = systemClock } = options
  let poll = options.poll
  let known = told() ?? EMPTY_BALLOT
  let steps: Step[] = []
  let isSending = false
  let cancelSettle = () => {}

  function told(): Ballot | null {
    const { ballot } = session.getState().mine
    return ballot?.poll === options.poll.id ? ballot.ballot : null
  }
  const shown = (): Ballot => steps.reduce((ballot, { change }) => change(ballot), known)
  const leftOf = (ballot: Ballot) => Math.max(0, poll.dots - dotsOn(ballot))
  const store = createStore<OwnBallotState>(() => ({
    ballot: shown(),
    left: leftOf(shown()),
    refused: null,
  }))
  const show = (more: Partial<OwnBallotState> = {}) => {
    const ballot = shown()
    store.setState({ ballot, left: leftOf(ballot), ...more })
  }

  const listen = () => {
    if (steps.length > 0) return
    known = told() ?? EMPTY_BALLOT
    show()
  }
  let lastMine = session.getState().mine
  const stop = session.subscribe(({ mine }) => {
    if (mine === lastMine) return
    lastMine = mine
    listen()
  })

  const pump = async () => {
    if (isSending) return
    isSending = true
    cancelSettle()
    for (let step = steps[0]; step; step = steps[0]) {
      let refused: ApiErrorCode | null = null
      try {
        const { result } = await send(step.command)
        known = result?.ballot ?? step.change(known)
      } catch (error) {
        refused = error instanceof ApiError ? error.code : 'network'
        // What was placed on top of a refused dot would be refused as well, or be a surprise.
        if (refused === 'no_poll') steps = []
      }
      steps = steps.filter((other) => other !== step)
      show({ refused })
    }
    isSending = false
    cancelSettle = clock.after(SETTLE_MS, listen)
  }
  const give = (step: Step) => {
    steps = [...steps, step]
    show({ refused: null })
    void pump()
  }
  const refuse = (refused: ErrorCode) => store.setState({ refused })
  const id: PollId = poll.id

  return {
    poll: id,
    store,
    add: (option) => {
      const { ballot, left } = store.getState()
      if (left === 0) refuse('no_dots_left')
      else if (!poll.several && (ballot.dots[option] ?? 0) > 0) refuse('one_dot_each')
      else give({ command: { type: 'poll.cast', poll: id, option }, change: placing(option, 1) })
    },
    take: (option) => {
      if ((store.getState().ballot.dots[option] ?? 0) === 0) return
      give({ command: { type: 'poll.retract', poll: id, option }, change: placing(option, -1) })
    },
    done: (done) =>
      give({
        command: { type: 'poll.done', poll: id, done },
        change: (ballot) => ({ ...ballot, done, abstained: false }),
      }),
    abstain: () =>
      give({
        command: { type: 'poll.abstain', poll: id },
        change: () => ({ dots: {}, done: true, abstained: true }),
      }),
    setPoll: (next) => {
      poll = next
      show()
    },
    destroy: () => {
      stop()
      cancelSettle()
    },
  }
}

const placing =
  (option: OptionRef, by: 1 | -1): Change =>
  (ballot) => {
    const { [option]: count = 0, ...others } = ballot.dots
    const after = count + by
    // As the server sees it: whoever changes something is not done any more.
    return {
      done: false,
      abstained: false,
      dots: after > 0 ? { ...others, [option]: after } : others,
    }
  }
