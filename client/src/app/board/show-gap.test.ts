import { closingChecklist, type Gap } from '@herringbone/shared/methods/closing-checklist.ts'
import { afterEach, expect, it, vi } from 'vitest'
import { shownSurfacesOf } from '../../session/shown-surfaces.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { showGap } from './show-gap.ts'

afterEach(() => {
  document.body.replaceChildren()
})

function lead(gap: Gap) {
  const board = createLocalBoard()
  const ways = { item: vi.fn(), stage: vi.fn(), sending: vi.fn() }
  showGap(board, gap, ways)
  return { ...ways, shown: shownSurfacesOf(board).getState() }
}

it('leads from a gap of a record to that record', () => {
  const { item, stage } = lead({ kind: 'no-owner', at: 'action:a1' as Gap['at'] })
  expect(item).toHaveBeenCalledWith('action:a1')
  expect(stage).not.toHaveBeenCalled()
})

it('leads from each gap of an empty board to a stage, or to the sending', () => {
  const board = createLocalBoard()
  const gaps = closingChecklist(board.store.getState()).flatMap((item) => item.gaps)
  const went = gaps.map((gap) => {
    const { stage, sending } = lead(gap)
    return stage.mock.calls[0]?.[0] ?? (sending.mock.calls.length === 1 ? 'sending' : 'nowhere')
  })
  expect(new Set(went)).toEqual(
    new Set(['causes', 'actions', 'brief', 'timeline', 'impact', 'wrap-up', 'sending']),
  )
})

it('gives the keyboard to the field in which the gap is closed, once it is there', async () => {
  const { stage } = lead({ kind: 'no-summary', at: 'stage:brief' })
  expect(stage).toHaveBeenCalledWith('brief')
  const field = document.createElement('textarea')
  field.id = 'brief-summary'
  field.scrollIntoView = () => {}
  document.body.append(field)
  await vi.waitFor(() => expect(document.activeElement).toBe(field))
})

it('gives it to the first control of a row that has several', async () => {
  lead({ kind: 'not-told', at: 'stakeholder:s1' as Gap['at'] })
  const row = document.createElement('li')
  row.id = 'stakeholder-s1'
  row.scrollIntoView = () => {}
  row.innerHTML = '<span>Support</span><input type="checkbox"><input>'
  document.body.append(row)
  await vi.waitFor(() => expect(document.activeElement).toBe(row.querySelector('input')))
})

it('opens the fishbone, where a root can be marked', () => {
  const { stage, shown } = lead({ kind: 'no-root-cause', at: 'stage:causes' })
  expect(stage).toHaveBeenCalledWith('causes')
  expect(shown.causes).toBe('fishbone')
})
