import type { Command } from '@herringbone/shared/session/commands.ts'
import type { SessionView } from '@herringbone/shared/session/state.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { notifications } from '@mantine/notifications'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocalTab, type LocalBoardOptions } from '../sync/local-board.ts'
import { BoardProvider } from '../sync/react.tsx'
import { refusal, setUpUiTests, stubServer } from '../ui/render-ui.tsx'
import { useCommand } from './use-command.ts'
import { useRefusal, useRefusalText } from './use-refusal.ts'
import { untilNextTick, useServerNow } from './use-server-now.ts'

const AT = 1_700_000_000_400
const START: Command = { type: 'session.start' }

setUpUiTests()
beforeEach(() => vi.useFakeTimers({ now: AT }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function within(options: LocalBoardOptions = {}) {
  const tab = createLocalTab(options)
  let revision = 0
  const tell = (given: Partial<SessionView>) => {
    revision++
    const { id: boardId } = tab.handle
    const state = { boardId, revision, serverTime: AT, storage: 'ok', roster: [] } as const
    act(() => tab.session.take({ ...state, roster: [], session: sampleView(given) }))
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <BoardProvider board={tab.handle}>{children}</BoardProvider>
  )
  return { tab, tell, wrapper }
}

test('a command is done when this tab’s session shows it', async () => {
  const { tab, tell, wrapper } = within()
  stubServer({
    [`POST /api/boards/${tab.handle.id}/commands`]: () => ({
      body: { revision: 1, result: { notes: 3 } },
    }),
  })
  const { result } = renderHook(() => useCommand(), { wrapper })
  let answer: unknown
  await act(async () => {
    void result.current.send(START).then((given) => {
      answer = given
    })
  })
  expect([answer, result.current.pending]).toEqual([undefined, true])
  tell({ phase: 'running' })
  await act(async () => {})
  expect([answer, result.current.pending]).toEqual([{ notes: 3 }, false])
})

test('without a connection a command does not wait for the session for ever', async () => {
  const { tab, wrapper } = within()
  stubServer({ [`POST /api/boards/${tab.handle.id}/commands`]: () => ({ body: { revision: 9 } }) })
  const { result } = renderHook(() => useCommand(), { wrapper })
  await act(async () => void result.current.send(START))
  await act(() => vi.advanceTimersByTimeAsync(3_000))
  expect(result.current.pending).toBe(false)
})

test('a refused command says why', async () => {
  const { tab, wrapper } = within()
  const show = vi.spyOn(notifications, 'show')
  stubServer({
    [`POST /api/boards/${tab.handle.id}/commands`]: () => refusal(409, 'session_started'),
  })
  const { result } = renderHook(() => useCommand(), { wrapper })
  const answer = await act(() => result.current.send(START))
  expect(answer).toBeNull()
  expect(show).toHaveBeenCalledWith(
    expect.objectContaining({ message: 'The session has started already.' }),
  )
})

test('what cannot be done is known before it is tried', () => {
  const { tell, wrapper } = within({ role: 'participant' })
  const { result } = renderHook(() => [useRefusal('hand.raise'), useRefusalText('stage.go')], {
    wrapper,
  })
  expect(result.current[0]).toBe('network')
  tell({})
  expect(result.current).toEqual([null, 'Your role in this board does not allow that.'])
})

test('taking over becomes possible by itself after a minute, by the server’s clock', () => {
  const { tab, tell, wrapper } = within({ role: 'participant' })
  tab.session.setClockOffset(-120_000)
  tell({ leaderlessSince: AT - 120_000 })
  const { result } = renderHook(() => useRefusal('facilitator.takeOver'), { wrapper })
  act(() => vi.advanceTimersByTime(59_999))
  expect(result.current).toBe('someone_leads')
  act(() => vi.advanceTimersByTime(2))
  expect(result.current).toBeNull()
})

test('two devices with clocks minutes apart tick at the same moment', () => {
  const [fast, slow] = [within(), within()]
  fast.tab.session.setClockOffset(-300_250)
  slow.tab.session.setClockOffset(299_750)
  const shown = [fast, slow].map(({ wrapper }) =>
    renderHook(() => Math.floor(useServerNow() / 1_000), { wrapper }),
  )
  const seconds = () => shown.map(({ result }) => result.current)
  const before = seconds()
  act(() => vi.advanceTimersByTime(800))
  expect(seconds()).toEqual(before)
  act(() => vi.advanceTimersByTime(100))
  expect(seconds()).toEqual(before.map((second) => second + 1))
})

test('the next tick is counted from the anchor, before it and after it', () => {
  expect(untilNextTick(10_300, 1_000, 200)).toBe(900)
  expect(untilNextTick(10_300, 1_000, 60_400)).toBe(100)
})
