import { readFile } from 'node:fs/promises'
import { changeEvent, placeEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId, type BoardId, newId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { openLive } from './support/http-live.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const LOG = [
  'nothing with a time',
  '2025-11-28T07:58:00Z INFO deploy 4812 started',
  '2025-11-28T08:02:14Z ERROR payment-api reject order=7731902',
  '2025-11-28T08:21:07Z WARN payment-api p99=8123ms',
].join('\n')

let app: TestApp
let anna: Visitor
let board: BoardId

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
  board = asId<'board'>(await anna.makeBoard({ title: 'x', timeZone: 'Europe/Berlin' })) as BoardId
})
afterEach(() => app.close())

const post = (body: unknown, path = '') => anna.post(`/api/boards/${board}/import${path}`, body)
const events = () => app.deps.rooms.read(board, (doc) => Object.values(readBoard(doc).board.events))

describe('an import', () => {
  it('shows what it would add and what it cannot read, and changes nothing', async () => {
    const { status, body } = await post({ text: LOG }, '/preview')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      format: 'lines',
      items: [{ line: 2, duplicate: false }, { line: 3 }, { line: 4 }],
      rejected: [{ line: 1, excerpt: 'nothing with a time' }],
      questions: [],
    })
    expect(await events()).toEqual([])
  })

  it('takes the zone of the board for times that have none', async () => {
    const { body } = await post({ text: '2025-11-28 08:02:14 up' }, '/preview')
    expect(body).toMatchObject({
      items: [{ at: Date.parse('2025-11-28T07:02:14Z') }],
      assumed: { timeZone: 'Europe/Berlin', zoneAssumed: 1 },
    })
  })

  it('adds the events with where they came from, and their lines as evidence', async () => {
    const { status, body } = await post({ text: LOG })
    expect([status, body]).toEqual([
      200,
      {
        batch: expect.any(String),
        ...{ added: 3, duplicates: 0, excluded: 0 },
        rejected: [expect.objectContaining({ line: 1 })],
      },
    ])
    const added = await events()
    expect(added.map(({ at }) => at).sort()).toEqual([
      Date.parse('2025-11-28T07:58:00Z'),
      Date.parse('2025-11-28T08:02:14Z'),
      Date.parse('2025-11-28T08:21:07Z'),
    ])
    expect(new Set(added.map(({ importBatch }) => importBatch))).toEqual(
      new Set([field(body, 'batch')]),
    )
  })

  it('twice adds nothing, and says so beforehand', async () => {
    await post({ text: LOG })
    const preview = await post({ text: LOG }, '/preview')
    expect(preview.body).toMatchObject({
      items: [{ duplicate: true }, { duplicate: true }, { duplicate: true }],
    })
    expect((await post({ text: LOG })).body).toMatchObject({ added: 0, duplicates: 3 })
    expect(await events()).toHaveLength(3)
  })

  it('by two people at once makes each event once', async () => {
    const ben = new Visitor(app)
    await ben.signIn('Ben')
    await Promise.all([post({ text: LOG }), ben.post(`/api/boards/${board}/import`, { text: LOG })])
    expect(await events()).toHaveLength(3)
  })

  it('leaves out what the person left out', async () => {
    const preview = await post({ text: LOG }, '/preview')
    const items = field(preview.body, 'items')
    const key = Array.isArray(items) ? field(items[1], 'key') : undefined
    expect((await post({ text: LOG, exclude: [key] })).body).toMatchObject({
      added: 2,
      excluded: 1,
    })
    expect(await events()).toHaveLength(2)
  })

  it('reaches who is in the board, also when it is far larger than one message', async () => {
    const live = openLive(app, anna, board)
    await live.welcomed
    const lines = Array.from({ length: 5_000 }, (_, i) => {
      const at = new Date(Date.UTC(2025, 10, 28) + i * 1000).toISOString()
      return `${at} INFO payment-api request ${i} ${'x'.repeat(100)}`
    })
    expect((await post({ text: lines.join('\n') })).body).toMatchObject({ added: 5_000 })
    expect(await events()).toHaveLength(5_000)
    live.close()
    expect(await live.closed).toBe(1005)
  })

  it('asks what it would otherwise guess', async () => {
    const text = 'Nov 28 08:02:14 web1 app[1]: up\nNov 28 08:03:14 web1 app[1]: down'
    const answer = await post({ text })
    expect([answer.status, codeOf(answer)]).toEqual([422, 'import_needs_answer'])
    expect(field(field(answer.body, 'error'), 'details')).toMatchObject({ questions: ['year'] })
    expect((await post({ text, options: { year: 2025 } })).body).toMatchObject({ added: 2 })
  })

  it('of nothing readable says which lines', async () => {
    const answer = await post({ text: 'no time here\nnor here' })
    expect([answer.status, codeOf(answer)]).toEqual([422, 'import_unreadable'])
    expect(field(field(answer.body, 'error'), 'details')).toMatchObject({
      rejected: [{ line: 1 }, { line: 2 }],
    })
  })

  it('keeps a formula of a CSV as the text that it is', async () => {
    const text = 'time,text\n2025-11-28T08:00:00Z,"=HYPERLINK(""http://evil.example"")"'
    await post({ text, options: { fileName: 'a.csv' } })
    expect((await events()).map((event) => event.text)).toEqual([
      '=HYPERLINK("http://evil.example")',
    ])
  })

  it.each([
    ['too many lines', { text: '\n'.repeat(LIMITS.importLines + 1) }, 'too_large'],
    ['too many lines of another kind', { text: '\r'.repeat(LIMITS.importLines) }, 'too_large'],
    ['too many bytes', { text: 'ä'.repeat(LIMITS.importBytes / 2 + 1) }, 'too_large'],
    ['no text', {}, 'bad_request'],
    ['an unknown zone', { text: LOG, options: { timeZone: 'Mars' } }, 'bad_request'],
    ['an unknown format', { text: LOG, options: { format: 'exe' } }, 'bad_request'],
  ])('refuses %s', async (_what, body, code) => {
    expect(codeOf(await post(body))).toBe(code)
    expect(codeOf(await post(body, '/preview'))).toBe(code)
  })

  it('stops at what a board can hold', async () => {
    const { rooms } = app.deps
    const read = rooms.read.bind(rooms)
    rooms.read = async (id, look) => {
      const seen = await read(id, look)
      return typeof seen === 'number' ? (LIMITS.eventsPerBoard as typeof seen & number) : seen
    }
    expect(codeOf(await post({ text: LOG }))).toBe('board_full')
  })

  it('reads a real thread of Slack', async () => {
    const fixture = new URL(
      '../../shared/src/interchange/fixtures/slack-thread.json',
      import.meta.url,
    )
    const { status, body } = await post({ text: await readFile(fixture, 'utf8') }, '/preview')
    expect([status, field(body, 'format')]).toEqual([200, 'slack-json'])
  })
})

describe('undoing an import', () => {
  it('takes away what nobody has touched since, and keeps the rest', async () => {
    const { body } = await post({ text: LOG })
    const [moved, marked] = (await events()).sort((a, b) => a.at - b.at)
    await app.deps.rooms.edit(board, (doc) => {
      if (!moved || !marked) return
      placeEvent(doc, moved.id, moved.at + 60_000, moved.lane)
      changeEvent(doc, moved.id, { editedBy: newId<'person'>() })
      setMilestone(doc, 'impact-started', marked.id)
    })
    const undone = await anna.delete(`/api/boards/${board}/import/${field(body, 'batch')}`)
    expect([undone.status, undone.body]).toEqual([200, { removed: 1, kept: 2 }])
    expect(new Set((await events()).map(({ id }) => id))).toEqual(new Set([moved?.id, marked?.id]))
  })

  it('leaves other imports alone, and can be followed by the same import again', async () => {
    const { body } = await post({ text: LOG })
    await post({ text: '2025-11-28T09:00:00Z later' })
    await anna.delete(`/api/boards/${board}/import/${field(body, 'batch')}`)
    expect(await events()).toHaveLength(1)
    expect((await post({ text: LOG })).body).toMatchObject({ added: 3, duplicates: 0 })
  })

  it('of an unknown batch removes nothing', async () => {
    const answer = await anna.delete(`/api/boards/${board}/import/unknown`)
    expect([answer.status, answer.body]).toEqual([200, { removed: 0, kept: 0 }])
    expect((await anna.delete(`/api/boards/${board}/import/..%2f`)).status).toBe(404)
  })
})
