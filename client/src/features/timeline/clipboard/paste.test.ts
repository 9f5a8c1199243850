import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import { addLane } from '@herringbone/shared/doc/edit-lanes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { EventId, FileId, LaneId } from '@herringbone/shared/model/ids.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { select, viewStore } from '../view-store.ts'
import { copyEvents } from './copy-events.ts'
import { copyText } from './copy-text.ts'
import { type Pasted, paste } from './paste.ts'
import type { ClipboardPayload } from './payload.ts'

const utc = (iso: string) => Date.parse(iso)
const a = 'a' as EventId
const b = 'b' as EventId
const png = { id: 'file1' as FileId, name: 'graph.png', size: 3, type: 'image/png' }
const point = () => ({ at: utc('2025-11-28T09:00:00Z'), lane: null })

function sourceBoard() {
  return createLocalBoard({
    fill: (doc) => {
      addLane(doc, { id: 'db' as LaneId, title: 'Databases', color: 'green' })
      const at = utc('2025-11-28T07:21:00Z')
      addEvent(doc, { id: a, text: 'Pager:\nslow', at, lane: 'db' as LaneId })
      addEvent(doc, { id: b, text: 'Late', at: at + 60_000, lane: 'customers' as LaneId })
      addEvidence(doc, { parent: a, kind: 'quote', text: 'WARN', addedAt: 1 })
      addEvidence(doc, { parent: a, kind: 'file', file: png, title: 'Graph', addedAt: 1 })
      setMilestone(doc, 'detected', a)
    },
  })
}

function copied(board: BoardHandle, ids = [b, a]): ClipboardPayload {
  const payload = copyEvents(board.id, board.store.getState(), ids)
  if (!payload) throw new Error('nothing was copied')
  return payload
}

const pasted = (part: Partial<Pasted>): Pasted => ({
  payload: undefined,
  files: [],
  text: '',
  ...part,
})
const added = (board: BoardHandle): TimelineEvent[] =>
  Object.values<TimelineEvent>(board.store.getState().events)
    .filter(({ id }) => id !== a && id !== b)
    .sort((x, y) => x.at - y.at)
const evidenceOf = (board: BoardHandle, id: EventId | undefined) => {
  const { evidence, evidenceOf } = board.store.getState()
  return id === undefined ? [] : (evidenceOf[id] ?? []).map((item) => evidence[item])
}

afterEach(() => {
  select([])
  vi.unstubAllGlobals()
})

describe('copying events', () => {
  it('writes a line for each in time order, in the zone of the board', () => {
    expect(copyText(copied(sourceBoard()).events, 'Europe/Berlin')).toBe(
      '2025-11-28 08:21 Pager: slow\n2025-11-28 08:22 Late',
    )
  })

  it('copies nothing when nothing of the selection exists', () => {
    const board = sourceBoard()
    expect(copyEvents(board.id, board.store.getState(), ['gone' as EventId])).toBeUndefined()
  })
})

describe('pasting copied events', () => {
  it('duplicates them on their own board with evidence, and leaves milestones where they are', async () => {
    const board = sourceBoard()
    await paste(board, pasted({ payload: copied(board) }), [], point)
    const [copy] = added(board)
    expect(copy).toMatchObject({
      text: 'Pager:\nslow',
      lane: 'db',
      at: utc('2025-11-28T07:21:00Z'),
    })
    expect(evidenceOf(board, copy?.id).map((item) => item?.kind)).toEqual(['quote', 'file'])
    expect(board.store.getState().milestones.detected).toBe(a)
    expect(viewStore.getState().selection.size).toBe(2)
    board.undo()
    expect(added(board)).toEqual([])
  })

  it('finds the lane by its title on another board, else the first lane', async () => {
    const target = createLocalBoard({
      fill: (doc) => {
        addLane(doc, { id: 'other' as LaneId, title: ' databases', color: 'red' })
      },
    })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    await paste(target, pasted({ payload: copied(sourceBoard()) }), [], point)
    expect(added(target).map((event) => event.lane)).toEqual(['other', 'customers'])
  })

  it('says which files could not be brought from another board', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url)
      return Promise.resolve(new Response('', { status: 404 }))
    })
    const source = sourceBoard()
    const target = createLocalBoard()
    const outcome = await paste(target, pasted({ payload: copied(source) }), [], point)
    expect(asked).toEqual([`/api/boards/${source.id}/files/file1`])
    expect(outcome).toMatchObject({ kind: 'events', filesLost: ['graph.png'] })
    expect(evidenceOf(target, added(target)[0]?.id).map((item) => item?.kind)).toEqual(['quote'])
  })

  it('does nothing for an observer', async () => {
    const board = createLocalBoard({ role: 'observer' })
    const outcome = await paste(board, pasted({ payload: copied(sourceBoard()) }), [], point)
    expect(outcome).toEqual({ kind: 'nothing' })
    expect(added(board)).toEqual([])
  })
})

describe('pasting lines', () => {
  it('makes one event of each and reads leading times in the zone of the board', async () => {
    const board = createLocalBoard()
    const text = '08:21 Pager: p99 over 8 s\r\n\r\n2025-11-29 00:05 Resolved\n'
    await paste(board, pasted({ text }), [], point)
    expect(added(board).map(({ text, at }) => [text, at])).toEqual([
      ['Pager: p99 over 8 s', utc('2025-11-28T07:21:00Z')],
      ['Resolved', utc('2025-11-28T23:05:00Z')],
    ])
  })

  it('puts lines without a time in order at the point, known only about', async () => {
    const board = createLocalBoard()
    const outcome = await paste(board, pasted({ text: '- one\n- two' }), [], point)
    expect(outcome).toMatchObject({ kind: 'events', untimed: 2 })
    expect(added(board).map(({ text, at, precision }) => [text, at, precision])).toEqual([
      ['one', utc('2025-11-28T09:00:00Z'), 'about'],
      ['two', utc('2025-11-28T09:01:00Z'), 'about'],
    ])
  })

  it('is one undo step', async () => {
    const board = createLocalBoard()
    await paste(board, pasted({ text: 'one\ntwo' }), [], point)
    board.undo()
    expect(added(board)).toEqual([])
  })

  it('offers the import for more lines than one paste takes', async () => {
    const board = createLocalBoard()
    const text = '08:21 x\n'.repeat(LIMITS.pasteLines + 1)
    const outcome = await paste(board, pasted({ text }), [], point)
    expect(outcome).toMatchObject({ kind: 'too-many-lines', count: LIMITS.pasteLines + 1 })
    expect(added(board)).toEqual([])
  })

  it('asks for one selected event when an image is pasted', async () => {
    const board = sourceBoard()
    const files = [new File(['x'], 'a.png', { type: 'image/png' })]
    expect(await paste(board, pasted({ files }), [], point)).toEqual({ kind: 'file-needs-event' })
  })
})
