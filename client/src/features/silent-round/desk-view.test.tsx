import type { StageId } from '@herringbone/shared/model/stage.ts'
import { sampleRound } from '@herringbone/shared/session/testing.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMeeting } from '../../session/testing.tsx'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { createLocalDesk } from '../../sync/local-desk.ts'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { addLines } from './desk-actions.ts'
import { DeskView } from './desk-view.tsx'
import { useDeskEditing } from './use-desk-editing.ts'

setUpUiTests()

function Desk({ desk }: { desk: DeskHandle }) {
  return <DeskView desk={desk} editing={useDeskEditing(desk)} />
}

function show(...lines: string[]) {
  const desk = createLocalDesk()
  addLines(desk, lines)
  const meeting = createMeeting()
  renderUi(meeting.within(<Desk desk={desk} />))
  const roundAt = (stage: StageId) => meeting.session({ round: sampleRound({ stage }) })
  const texts = () => {
    const { order, notes } = desk.store.getState()
    return order.map((id) => notes[id]?.text)
  }
  return { desk, texts, roundAt }
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const press = (key: string, more: KeyboardEventInit = {}) =>
  void fireEvent.keyDown(document.activeElement ?? document.body, {
    key,
    code: `Key${key}`,
    ...more,
  })
const type = (words: string) => void fireEvent.change(field(), { target: { value: words } })
const note = (name: string) => screen.getByRole('button', { name })
const next = () => screen.getByRole('button', { name: /Press N/ })
const paste = (target: Element, words: string) =>
  void act(() => fireEvent.paste(target, { clipboardData: { getData: () => words } }))

it('N opens a new note, typing fills it, and Enter leaves it', () => {
  const { texts } = show()
  press('n')
  type('no canary')
  expect(texts()).toEqual(['no canary'])
  press('Enter')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.activeElement).toBe(note('Note 1: no canary'))
})

it('a note is written on where it lies, and Shift+Enter stays in it', () => {
  const { texts } = show('no canary')
  fireEvent.click(note('Note 1: no canary'))
  expect(document.activeElement).toBe(field())
  press('Enter', { shiftKey: true })
  type('no canary\nat all')
  expect(texts()).toEqual(['no canary\nat all'])
})

it('Tab goes on to the next note, and after the last to a new one', () => {
  const { texts } = show('one', 'two')
  fireEvent.click(note('Note 1: one'))
  press('Tab')
  expect(field().value).toBe('two')
  press('Tab')
  type('three')
  expect(texts()).toEqual(['one', 'two', 'three'])
  press('Tab', { shiftKey: true })
  expect(field().value).toBe('two')
})

it('a note that stays blank goes', () => {
  const { texts } = show('one')
  fireEvent.click(next())
  type('  ')
  press('Escape')
  expect(texts()).toEqual(['one'])
})

it('pasted lines become notes, on the desk and in a blank note', () => {
  const { texts } = show('one')
  paste(document.body, '- two\n- three')
  expect(texts()).toEqual(['one', 'two', 'three'])
  fireEvent.click(next())
  paste(field(), 'four\nfive')
  expect(texts()).toEqual(['one', 'two', 'three', 'four', 'five'])
})

it('Delete removes a note, and Ctrl+Z brings it back', () => {
  const { texts } = show('one', 'two')
  note('Note 1: one').focus()
  press('Delete')
  expect(texts()).toEqual(['two'])
  expect(document.activeElement).toBe(note('Note 1: two'))
  act(() => press('z', { ctrlKey: true }))
  expect(texts()).toEqual(['one', 'two'])
})

it('a note on causes has a hint on its wording, which is heard by its writer alone', async () => {
  const { desk, roundAt } = show('Root cause: human error.', 'no canary')
  const before = desk.unsent()
  roundAt('causes')
  const hint = await screen.findByRole('note')
  expect(hint.closest('[data-open]')).not.toBeNull()
  expect(hint.textContent).toMatch(/Which conditions made it/)
  expect(hint.closest('li')?.textContent).toContain('human error')
  fireEvent.click(within(hint).getByRole('button'), { detail: 0 })
  expect(document.activeElement).toBe(note('Note 1: Root cause: human error.'))
  expect(hint.closest('[data-open]')).toBeNull()
  expect(desk.unsent()).toEqual(before)
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/human error/)
})

it('a note on actions has none: "should" is in its place there', async () => {
  const { roundAt } = show('Root cause: human error.')
  roundAt('actions')
  await act(async () => void (await import('../../causes/wording/hint-line.tsx')))
  expect(screen.queryByRole('note')).toBeNull()
})
