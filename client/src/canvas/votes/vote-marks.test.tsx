import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createLocalBoard } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { VoteMarks } from './vote-marks.tsx'
import { type VoteMark, type Votes, votesOf } from './votes.ts'

setUpUiTests()

const NOTE: OptionRef = 'note:n1'
const OPEN: VoteMark = { open: true, own: 0, total: null, rank: null, votes: true, canAdd: true }

function fakeVotes(first: VoteMark | null) {
  let mark = first
  const listeners = new Set<() => void>()
  const set = (next: VoteMark | null) => {
    mark = next
    for (const listener of listeners) listener()
  }
  const asked: string[] = []
  const votes: Votes = {
    markOf: () => mark,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    add: (option) => asked.push(`add ${option}`),
    take: (option) => asked.push(`take ${option}`),
  }
  return { votes, set, asked }
}

function show(active: boolean) {
  const board = createLocalBoard()
  renderUi(
    <BoardProvider board={board}>
      <VoteMarks option={NOTE} label="No canary" active={active} />
    </BoardProvider>,
  )
  return (votes: Votes) => act(() => votesOf(board).setState({ votes }))
}

it('shows nothing where there is no vote', () => {
  show(true)
  expect(screen.queryByRole('button')).toBeNull()
})

it('takes dots where it is selected, and shows them where it is not', () => {
  const { votes, asked, set } = fakeVotes(OPEN)
  const provide = show(true)
  provide(votes)
  fireEvent.click(screen.getByRole('button', { name: 'One dot more on “No canary”' }))
  expect(asked).toEqual([`add ${NOTE}`])
  act(() => set({ ...OPEN, own: 2, canAdd: false }))
  expect(screen.getByText('2 dots of yours')).toBeDefined()
  expect(
    screen
      .getByRole('button', { name: 'One dot more on “No canary”' })
      .getAttribute('aria-disabled'),
  ).toBe('true')
})

it('offers nothing to those who only look, and shows totals once it is over', () => {
  const { votes, set } = fakeVotes({ ...OPEN, votes: false })
  show(true)(votes)
  expect(screen.queryByRole('button')).toBeNull()
  act(() => set({ ...OPEN, open: false, total: 7, rank: 1 }))
  expect(screen.getByText('7 dots in all')).toBeDefined()
})
