import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addNote, noteText } from '@herringbone/shared/doc/edit-notes.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, PersonId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import NotesStage from './notes-stage.tsx'
import { A, C, fillNotes, K } from './testing/notes-board.ts'
import { viewStore } from './view-store.ts'

setUpUiTests()
let board: BoardHandle

function open(options: LocalBoardOptions = {}): void {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  board = createLocalBoard({ fill: fillNotes, ...options })
  renderUi(
    <BoardProvider board={board}>
      <NotesStage stage="causes" />
    </BoardProvider>,
  )
}
beforeEach(() => viewStore.setState({ board: null }))

const canvas = () => screen.getByRole('region', { name: 'Notes' })
const press = (key: string, held: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held })

test('notes and clusters say what they are to those who do not see them', () => {
  open()
  expect(within(canvas()).getByRole('group', { name: 'No canary' })).toBeDefined()
  expect(within(canvas()).getByRole('group', { name: 'Rollout, 1 note' })).toBeDefined()
})

test('a note of a round with names says who wrote it, and others do not', () => {
  const me = { id: 'ada' as PersonId, name: 'Ada', color: '#0e7c86' }
  open({
    me,
    fill: (doc) => {
      const note = { stage: 'causes', createdBy: me.id } as const
      addNote(doc, { ...note, text: 'signed', at: [0, 0], signed: true })
      addNote(doc, { ...note, text: 'written in the open', at: [200, 0] })
    },
  })
  const card = (name: string) => within(canvas()).getByRole('group', { name })
  expect(card('signed').textContent).toContain('written by Ada')
  expect(card('written in the open').textContent).not.toContain('Ada')
})

test('N writes a note; left empty it goes again', () => {
  open()
  act(() => canvas().focus())
  press('n')
  expect(document.activeElement).toBe(within(canvas()).getByRole('textbox'))
  expect(Object.keys(board.store.getState().notes)).toHaveLength(4)
  press('Escape')
  expect(Object.keys(board.store.getState().notes)).toHaveLength(3)
})

test('the list has the same content, edits it, and leaves the canvas in step', () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: 'List' }))
  const list = screen.getByRole('region', { name: 'List' })
  const [first] = within(list)
    .getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
    .filter(({ value }) => value === 'No canary')
  if (!first) throw new Error('no row')
  fireEvent.change(first, { target: { value: 'No canary for config' } })
  expect(board.store.getState().notes[A]?.text).toBe('No canary for config')
  expect(within(canvas()).getByRole('group', { name: /No canary for config/ })).toBeDefined()
  fireEvent.change(within(list).getByRole('textbox', { name: 'Title of the cluster' }), {
    target: { value: 'Release' },
  })
  expect(board.store.getState().clusters[K]?.title).toBe('Release')
})

test('what is selected becomes a cause that stands in the panel, and goes back to its note', () => {
  open()
  act(() => viewStore.setState({ selection: new Set([C]) }))
  fireEvent.click(screen.getByRole('button', { name: 'Turn into' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Cause' }))
  const panel = screen.getByRole('complementary', { name: 'From the notes' })
  expect(within(panel).getByRole('textbox', { name: 'Text' })).toHaveProperty(
    'value',
    'Cache shared',
  )
  act(() => viewStore.setState({ selection: new Set() }))
  fireEvent.click(within(panel).getByRole('button', { name: 'Go to the note' }))
  expect([...viewStore.getState().selection]).toEqual([C])
})

test('those who only look have no tools that change anything', () => {
  open({ role: 'observer' })
  act(() => viewStore.setState({ selection: new Set([A]) }))
  expect(screen.queryByRole('toolbar', { name: 'What is selected' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Note' })).toBeNull()
  act(() => canvas().focus())
  press('n')
  press('Delete')
  expect(Object.keys(board.store.getState().notes)).toHaveLength(3)
})

test('the question of the stage stays in view over the notes, or above them in the list', () => {
  open()
  const question = () => screen.getByRole('heading', { name: 'What contributed to it?' })
  expect(question().closest('[data-outline]')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'List' }))
  expect(question().closest('[data-outline]')).not.toBeNull()
})

test('an empty canvas asks the question of its stage and offers the first step', () => {
  open({ fill: () => {} })
  expect(screen.getByRole('heading', { name: 'What contributed to it?' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Write a note' }))
  expect(document.activeElement).toBe(within(canvas()).getByRole('textbox'))
})

test('an action in the panel says what it is because of, and gets more by words', async () => {
  const [cause, action] = ['canary' as CauseId, 'stage' as ActionId]
  open({
    fill: (doc) => {
      addOutcome(doc, 'causes', { id: cause, text: 'No canary' })
      addOutcome(doc, 'actions', { id: action, text: 'Stage the rollout' })
      addLink(doc, { kind: 'answer', from: causeRef(cause), to: actionRef(action) })
    },
  })
  act(() => viewStore.setState({ outcomesOpen: true }))
  const panel = await screen.findByRole('complementary', { name: 'From the notes' })
  const links = within(panel).getByRole('button', {
    name: 'What “Stage the rollout” is because of and leads to',
  })
  expect(links.ariaExpanded).toBe('false')
  fireEvent.click(links)
  const because = await within(panel).findByRole('list', { name: 'Because of' })
  expect(within(because).getByText('No canary')).toBeDefined()
  expect(within(panel).getByRole('button', { name: 'Because of…' })).toBeDefined()
  expect(links.ariaExpanded).toBe('true')
})

test('a hint on the wording stands at the note that is written, and below its line in the list', async () => {
  open()
  act(() => board.edit((doc) => noteText(doc, A)?.insert(0, 'Human error. ')))
  expect(screen.queryByRole('note', { hidden: true })).toBeNull()
  act(() => viewStore.setState({ editing: A }))
  expect(await screen.findByText(/Which conditions made it/)).toBeTruthy()
  act(() => viewStore.setState({ editing: null, selection: new Set([A]), outlineOpen: true }))
  const line = () => document.querySelector<HTMLElement>(`[data-outline-item="${A}"]`)
  expect(await within(line() ?? document.body).findByText(/Which conditions made it/)).toBeTruthy()
})
