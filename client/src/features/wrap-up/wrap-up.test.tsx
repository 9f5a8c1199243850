import { changeAction } from '@herringbone/shared/doc/edit-actions.ts'
import { addStakeholder } from '@herringbone/shared/doc/edit-impact.ts'
import { changeLesson } from '@herringbone/shared/doc/edit-lessons.ts'
import { addOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import type { Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import type { LessonId } from '@herringbone/shared/model/ids.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { createLocalTab, type LocalBoardOptions } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { WrapUp } from './wrap-up.tsx'

setUpUiTests()

const SERIES = {
  start: '2099-03-16',
  time: '10:00',
  minutes: 30,
  every: 'two-weeks',
  until: '2099-05-31',
} as const

function renderWrapUp(options: LocalBoardOptions = {}) {
  const tab = createLocalTab(options)
  const { id } = tab.handle
  stubServer({ [`GET /api/boards/${id}/people`]: () => ({ body: { people: [] } }) })
  const onGap = vi.fn<(gap: Gap) => void>()
  const onPublish = vi.fn()
  const show = () =>
    renderUi(
      <BoardProvider board={tab.handle}>
        <WrapUp onGap={onGap} onPublish={onPublish} />
      </BoardProvider>,
    )
  const { unmount } = show()
  const state = () => tab.handle.store.getState()
  const texts = () =>
    state().lessonOrder.map((line) => {
      const lesson = state().lessons[line]
      return [lesson?.kind, lesson?.text]
    })
  return { tab, board: tab.handle, onGap, onPublish, state, texts, show, unmount }
}

const part = (name: string) => within(screen.getByRole('region', { name }))
const add = (name: string, text: string) => {
  const field = part(name).getByRole('textbox', { name: `Add: ${name}` })
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

it('takes a line of each kind, one after the other', () => {
  const { texts } = renderWrapUp()
  add('Lessons', 'A config change is a deploy')
  add('Lessons', ' Alerts follow payments ')
  add('Got lucky', 'It was not Saturday')
  add('Open questions', '   ')
  expect(texts()).toEqual([
    ['lesson', 'A config change is a deploy'],
    ['lesson', 'Alerts follow payments'],
    ['got-lucky', 'It was not Saturday'],
  ])
})

it('makes one line of each that is pasted, and takes all of them back at once', () => {
  const { board, texts } = renderWrapUp()
  const field = part('Went well').getByRole('textbox', { name: 'Add: Went well' })
  const paste = createEvent.paste(field, {
    clipboardData: { getData: () => '- rollback in two minutes\n- one channel\n\n' },
  })
  fireEvent(field, paste)
  expect(texts()).toEqual([
    ['went-well', 'rollback in two minutes'],
    ['went-well', 'one channel'],
  ])
  act(() => void board.undo())
  expect(texts()).toEqual([])
})

it('asks of a lesson who should hear it, where it goes, and whether it got there', () => {
  const { state } = renderWrapUp({
    fill: (doc) => addOutcome(doc, 'lessons', { text: 'Config is code' }),
  })
  const audience = screen.getByRole('textbox', { name: 'Who should hear “Config is code”' })
  fireEvent.change(audience, { target: { value: 'all teams ' } })
  fireEvent.blur(audience)
  fireEvent.change(screen.getByRole('combobox', { name: 'Where “Config is code” should go' }), {
    target: { value: 'adr' },
  })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Got there' }))
  const [lesson] = Object.values(state().lessons)
  expect(lesson).toMatchObject({ audience: 'all teams', destination: 'adr', arrived: true })
  expect(screen.getByText('1 of 1 got there')).toBeTruthy()
})

it('keeps what is being written when the surface goes away', () => {
  const fill = (doc: Y.Doc) => addOutcome(doc, 'lessons', { text: 'Config is code' })
  const { board, state, unmount, show } = renderWrapUp({ fill })
  const add = () =>
    part('Lessons').getByRole<HTMLTextAreaElement>('textbox', { name: 'Add: Lessons' })
  fireEvent.change(add(), { target: { value: 'Half a tho' } })
  fireEvent.change(screen.getByRole('textbox', { name: /^Who should hear/ }), {
    target: { value: 'all teams' },
  })
  unmount()
  expect(Object.values(state().lessons)[0]?.audience).toBe('all teams')
  show()
  expect(add().value).toBe('Half a tho')
  fireEvent.keyDown(add(), { key: 'Enter' })
  expect(board.store.getState().lessonOrder).toHaveLength(2)
  expect(sessionStorage.getItem(`hb.line.${board.id}.lesson`)).toBeNull()
})

it('names a team that nobody knew as who finds out', async () => {
  const { state } = renderWrapUp({
    fill: (doc) => {
      const id = addOutcome(doc, 'lessons', { text: 'Who approves config?' })
      changeLesson(doc, id, { kind: 'open-question' })
    },
  })
  const label = 'Who sees to “Who approves config?”'
  fireEvent.click(screen.getByRole('button', { name: `${label}: Who finds out` }))
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value: 'Platform' } })
  fireEvent.click(await screen.findByRole('option', { name: 'Team: “Platform”', hidden: true }))
  const [question] = Object.values(state().lessons)
  expect(question?.owner).toEqual({ kind: 'team', name: 'Platform', person: '' })
})

it('writes into a text that someone else writes in, and loses neither', () => {
  const id = 'code' as LessonId
  const { board } = renderWrapUp({
    fill: (doc) => addOutcome(doc, 'lessons', { id, text: 'Config is code' }),
  })
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Lessons 1' })
  act(() => outcomeText(board.doc, 'lessons', id)?.insert(0, 'Really: '))
  expect(field.value).toBe('Really: Config is code')
  fireEvent.change(field, { target: { value: 'Really: Config is code.' } })
  expect(outcomeText(board.doc, 'lessons', id)?.toString()).toBe('Really: Config is code.')
})

it('offers a better question where a line blames', async () => {
  renderWrapUp({
    fill: (doc) => addOutcome(doc, 'lessons', { text: 'The engineer forgot to test the config' }),
  })
  const hint = await screen.findByRole('note')
  expect(part('Lessons').getByRole('note')).toBe(hint)
  expect(hint.textContent).toMatch(/\?$/)
})

it('moves a line among its own, and to another kind, from its menu', async () => {
  const { texts } = renderWrapUp({
    fill: (doc) => {
      addOutcome(doc, 'lessons', { text: 'one' })
      const lucky = addOutcome(doc, 'lessons', { text: 'luck' })
      changeLesson(doc, lucky, { kind: 'got-lucky' })
      addOutcome(doc, 'lessons', { text: 'two' })
    },
  })
  fireEvent.click(screen.getByRole('button', { name: 'More for “two”' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }))
  expect(texts().filter(([kind]) => kind === 'lesson')).toEqual([
    ['lesson', 'two'],
    ['lesson', 'one'],
  ])
  fireEvent.click(screen.getByRole('button', { name: 'More for “one”' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Move to “Went badly”' }))
  expect(texts()).toContainEqual(['went-badly', 'one'])
})

it('counts the gaps, leads to each, and counts again when one is closed', () => {
  const { board, onGap } = renderWrapUp({
    fill: (doc) => addOutcome(doc, 'actions', { text: 'Stage the rollout' }),
  })
  const before = screen.getByText(/gaps left$/).textContent
  fireEvent.click(screen.getByRole('button', { name: '“Stage the rollout” has no owner' }))
  const [action] = board.store.getState().actionOrder
  expect(onGap).toHaveBeenCalledWith({ kind: 'no-owner', at: `action:${action}` })
  const owner = { kind: 'team', name: 'Ops', person: '' } as const
  act(() => board.edit((doc) => action && changeAction(doc, action, { owner })))
  expect(screen.queryByRole('button', { name: /has no owner$/ })).toBeNull()
  expect(Number.parseInt(screen.getByText(/gaps left$/).textContent ?? '', 10)).toBe(
    Number.parseInt(before ?? '', 10) - 1,
  )
})

it('leads to publishing with gaps too, and says what the report then does', () => {
  const { onPublish } = renderWrapUp()
  expect(screen.getByText(/^Publishing with gaps is possible/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Report and publishing' }))
  expect(onPublish).toHaveBeenCalled()
})

it('takes down that someone was told, unless the impact is locked for them', () => {
  const { tab, state } = renderWrapUp({
    role: 'participant',
    fill: (doc) => addStakeholder(doc, 'Support'),
  })
  const told = () => screen.queryByRole('button', { name: 'Told' })
  const tell = (locked: 'impact'[], revision: number) => {
    const session = sampleView({ locked })
    const from = { boardId: tab.handle.id, serverTime: 0, storage: 'ok', roster: [] } as const
    act(() => tab.session.take({ ...from, roster: [], revision, session }))
  }
  tell(['impact'], 1)
  expect(told()).toBeNull()
  tell([], 2)
  fireEvent.click(told() as HTMLElement)
  expect(Object.values(state().stakeholders)[0]?.toldAt).toBeGreaterThan(0)
  expect(screen.queryByText('“Support” has not been told')).toBeNull()
})

it('sets a series that ends with a date, shows its days, and takes it back', async () => {
  const { board, state } = renderWrapUp()
  const followUps = part('Follow-ups')
  fireEvent.click(followUps.getByRole('button', { name: 'Set the dates' }))
  expect(state().report.followUps).toMatchObject({ every: 'two-weeks', until: '' })
  act(() => board.edit((doc) => changeReport(doc, { followUps: SERIES })))
  expect(followUps.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Mon, Mar 16, 2099, 10:00.*10:30.*Next$/),
    expect.stringMatching(/^Mon, Mar 30/),
    expect.stringMatching(/^Mon, Apr 13/),
    expect.stringMatching(/^Mon, Apr 27/),
    expect.stringMatching(/^Mon, May 11/),
  ])
  expect(followUps.getByText('and 1 more, the last on May 25, 2099')).toBeTruthy()
  fireEvent.change(followUps.getByLabelText('How often'), { target: { value: 'month' } })
  expect(followUps.getAllByRole('listitem')).toHaveLength(3)
  const last = followUps.getByLabelText('Last date')
  fireEvent.change(last, { target: { value: '2099-03-01' } })
  fireEvent.blur(last)
  expect(followUps.getByText('The last date is before the first.')).toBeTruthy()
  fireEvent.click(followUps.getByRole('button', { name: 'Remove the dates' }))
  await waitFor(() => expect(state().report.followUps).toBeNull())
})

it('has a calendar for everyone, and one for each owner of an open action', async () => {
  const { board } = renderWrapUp({
    fill: (doc) => {
      changeReport(doc, { followUps: SERIES })
      const action = addOutcome(doc, 'actions', { text: 'Stage the rollout' })
      changeAction(doc, action, { owner: { kind: 'team', name: 'Ops & co', person: '' } })
    },
  })
  const link = screen.getByRole('link', { name: 'Calendar for everyone' })
  expect(link.getAttribute('href')).toBe(`/api/boards/${board.id}/follow-ups.ics?locale=en`)
  fireEvent.click(screen.getByRole('button', { name: 'For one person or team' }))
  const own = await screen.findByRole('menuitem', { name: 'Calendar of Ops & co' })
  expect(own.getAttribute('href')).toContain('&team=Ops+%26+co')
})

it('lists what is late and what is due within a week', () => {
  renderWrapUp({
    fill: (doc) => {
      for (const [text, days] of [
        ['late', -3],
        ['today', 0],
        ['far', 30],
      ] as const) {
        const id = addOutcome(doc, 'actions', { text })
        const due = new Date(Date.now() + days * 86_400_000)
        changeAction(doc, id, {
          due: new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(due),
        })
      }
    },
  })
  const rows = part('Due')
    .getAllByRole('listitem')
    .map((row) => row.textContent)
  expect(rows).toEqual(['latenobody yet · 3 days late', 'todaynobody yet · due today'])
})

it('shows an observer all of it, and nothing to change it with', () => {
  renderWrapUp({
    role: 'observer',
    fill: (doc) => {
      const id = addOutcome(doc, 'lessons', { text: 'Config is code' })
      changeLesson(doc, id, { audience: 'all teams', destination: 'onboarding', arrived: true })
      changeReport(doc, { followUps: SERIES })
    },
  })
  expect(screen.getByText('Config is code')).toBeTruthy()
  expect(screen.getByText('all teams · Onboarding · Got there')).toBeTruthy()
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryAllByRole('checkbox')).toEqual([])
  expect(screen.getByRole('link', { name: 'Calendar for everyone' })).toBeTruthy()
})
