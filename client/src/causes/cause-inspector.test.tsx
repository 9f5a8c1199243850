import { addCategory } from '@herringbone/shared/doc/edit-categories.ts'
import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CategoryId, CauseId, EventId, LaneId, NoteId } from '@herringbone/shared/model/ids.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { selectItems } from '../canvas/graph/graph-view.ts'
import { wantedOf } from '../canvas/graph/wanted-item.ts'
import { GoToStageContext } from '../session/go-to-stage.ts'
import { ShowItemContext } from '../session/show-item.ts'
import { shownSurfacesOf } from '../session/shown-surfaces.ts'
import { createMeeting, someone } from '../session/testing.tsx'
import type { LocalBoardOptions } from '../sync/local-board.ts'
import { renderUi, setUpUiTests } from '../ui/render-ui.tsx'
import { CauseInspector } from './cause-inspector.tsx'

setUpUiTests()
afterEach(() => selectItems([]))
// What is loaded later is there by then, however busy the machine is.
beforeAll(() => Promise.all([import('./cause-panel.tsx'), import('./causes-panel.tsx')]))

const a = 'a' as CauseId
const b = 'b' as CauseId
const fact = 'fact' as EventId
const note = 'note' as NoteId

function fill(doc: Y.Doc): void {
  const at = Date.parse('2025-11-28T08:02:00Z')
  addEvent(doc, { id: fact, text: 'Rollback tried', at, lane: 'response' as LaneId })
  addNote(doc, { id: note, text: 'No runbook', stage: 'causes', at: [0, 0] })
  addOutcome(doc, 'causes', { id: a, text: 'No runbook', note, createdBy: someone('Mira').person })
  addOutcome(doc, 'causes', { id: b, text: 'No approval step' })
  addCategory(doc, { id: 'machine' as CategoryId, kind: 'machine', color: 'blue' })
  changeCause(doc, a, { category: 'machine' as CategoryId })
  addLink(doc, { kind: 'why', from: 'problem', to: `cause:${a}` })
}

async function open(ids: CauseId[], options: LocalBoardOptions = {}) {
  const gone: string[] = []
  const { tab, people, within: onBoard } = createMeeting({ role: 'participant', fill, ...options })
  people([someone('Mira')])
  selectItems(ids.map((id) => `cause:${id}`))
  renderUi(
    onBoard(
      <GoToStageContext value={(stage) => gone.push(stage)}>
        <ShowItemContext
          value={{
            event: (id) => gone.push(`event ${id}`),
            item: () => {},
            note: (id) => gone.push(`note ${id}`),
          }}
        >
          <CauseInspector surface="whys" />
        </ShowItemContext>
      </GoToStageContext>,
    ),
  )
  await screen.findByRole('heading', { name: ids.length > 1 ? 'Status of all' : 'Status' })
  const board = tab.handle
  return { board, gone, cause: (id: CauseId) => board.store.getState().causes[id] }
}

describe('the inspector of one cause', () => {
  it('says who made it, lets its text be written, and is put away by hand until the next', async () => {
    const { cause } = await open([a])
    expect(screen.getByText('by Mira')).toBeTruthy()
    const text = screen.getByRole('textbox', { name: 'What contributed to it' })
    fireEvent.change(text, { target: { value: 'No runbook for config' } })
    expect(cause(a)?.text).toBe('No runbook for config')
    fireEvent.click(screen.getByRole('button', { name: 'Close details' }))
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('names the other views and the note, and leads to each', async () => {
    const { board, gone } = await open([a])
    fireEvent.click(screen.getByRole('button', { name: 'Fishbone · Machine' }))
    expect(shownSurfacesOf(board).getState().causes).toBe('fishbone')
    expect(wantedOf(board).getState().wanted).toEqual({ surface: 'fishbone', id: 'cause:a' })
    fireEvent.click(screen.getByRole('button', { name: 'Note in the Brainstorm' }))
    expect(gone).toEqual(['causes', 'note note'])
    expect(screen.queryByRole('button', { name: /5 Whys/ })).toBeNull() // one is there
  })

  it('says that nothing supports it, and links a fact that is searched for', async () => {
    const { board, gone } = await open([a])
    expect(screen.getByText('No evidence yet')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Link a fact' }))
    const search = screen.getByRole('combobox', { name: 'Find a fact' })
    const list = await screen.findByRole('listbox')
    expect(search.getAttribute('aria-controls')).toBe(list.id)
    fireEvent.change(search, { target: { value: '09:02' } })
    fireEvent.click(screen.getByRole('option', { name: '09:02 Rollback tried' }))
    expect(screen.queryByText('No evidence yet')).toBeNull()
    fireEvent.click(
      screen.getByRole('button', { name: /^Show on the timeline: .*Rollback tried$/ }),
    )
    expect(gone).toEqual(['event fact'])
    fireEvent.click(screen.getByRole('button', { name: 'Unlink “Rollback tried”' }))
    expect(screen.queryByRole('list', { name: 'Linked facts' })).toBeNull()
    board.undo()
    expect(Object.values(board.store.getState().links)).toHaveLength(2)
  })

  it('takes quoted lines as evidence', async () => {
    const { board } = await open([a])
    fireEvent.click(screen.getByRole('button', { name: 'Log lines' }))
    fireEvent.change(screen.getByLabelText('Quoted lines'), { target: { value: 'WARN' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    expect(board.store.getState().evidenceOf[a]).toHaveLength(1)
  })

  it('asks why before it is ruled out, and keeps the reason in one step', async () => {
    const { board, cause } = await open([a])
    fireEvent.click(screen.getByLabelText('Ruled out'))
    expect(cause(a)?.status).toBe('possible')
    fireEvent.click(screen.getByRole('button', { name: 'Rule out' }))
    expect(screen.getByText('Say in a few words why.')).toBeTruthy()
    const why = screen.getByLabelText('What rules it out?')
    fireEvent.change(why, { target: { value: 'There is one' } })
    fireEvent.keyDown(why, { key: 'Enter' })
    expect(cause(a)).toMatchObject({ status: 'ruled-out', ruledOutBecause: 'There is one' })
    expect(screen.getByLabelText('Ruled out because …')).toHaveProperty('value', 'There is one')
    board.undo()
    expect(cause(a)).toMatchObject({ status: 'possible', ruledOutBecause: '' })
  })

  it('marks a root with the reason to stop, and can ask on', async () => {
    const { cause } = await open([a])
    fireEvent.click(screen.getByRole('button', { name: 'This is a root' }))
    const why = screen.getByLabelText('Stop here because …')
    fireEvent.change(why, { target: { value: 'we can write one' } })
    fireEvent.click(screen.getByRole('button', { name: 'Mark as root' }))
    expect(cause(a)?.rootBecause).toBe('we can write one')
    fireEvent.click(screen.getByRole('button', { name: 'Ask on' }))
    expect(cause(a)?.rootBecause).toBeNull()
  })

  it('says where else it stands before it is deleted', async () => {
    const { board, cause } = await open([a])
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }))
    const asked = await screen.findByRole('dialog', { name: 'Delete this cause?' })
    expect(asked.textContent).toContain('It also stands in Fishbone · Machine')
    expect(cause(a)).toBeTruthy()
    fireEvent.click(within(asked).getByRole('button', { name: 'Delete' }))
    expect(cause(a)).toBeUndefined()
    board.undo()
    expect(cause(a)?.text).toBe('No runbook')
  })

  it('lets an observer read and change nothing', async () => {
    await open([a], { role: 'observer' })
    expect(screen.getByRole('heading', { name: 'No runbook' })).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText(/^You are watching/)).toBeTruthy()
  })
})

describe('the inspector of several causes', () => {
  it('says what is missing, and sets status and category of all in one step each', async () => {
    const { board, cause } = await open([a, b])
    expect(screen.getByText('2 causes selected')).toBeTruthy()
    expect(screen.getByText('2 without a fact or evidence')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('Supported'))
    expect([cause(a)?.status, cause(b)?.status]).toEqual(['supported', 'supported'])
    fireEvent.change(screen.getByLabelText('Category of all'), { target: { value: '' } })
    expect([cause(a)?.category, cause(b)?.category]).toEqual(['', ''])
    board.undo()
    expect([cause(a)?.category, cause(b)?.category]).toEqual(['machine', ''])
  })
})
