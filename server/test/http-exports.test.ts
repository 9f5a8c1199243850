import '@herringbone/shared/testing/repeatable.ts'
import { addCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { EXPORT_FORMATS } from '@herringbone/shared/interchange/export/formats.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import { STAGES } from '@herringbone/shared/model/stage.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor
let demo: string

beforeAll(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
  demo = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
  const followUps = { start: '2026-01-12', time: '09:30', minutes: 30, every: 'week', until: '' }
  await edit(demo, (doc) => doc.getMap('report').set('followUps', followUps))
})
afterAll(() => app.close())

const boardOf = (id: string): Promise<Board> =>
  app.deps.rooms.read(asId<'board'>(id) as BoardId, (doc) => readBoard(doc).board)
const edit = (id: string, change: (doc: Y.Doc) => void) =>
  app.deps.rooms.edit(asId<'board'>(id) as BoardId, (doc) => doc.transact(() => change(doc)))
const exported = async (id: string, format: string) =>
  (await anna.fetch(`/api/boards/${id}/export.${format}`)).text()
const importFile = (text: string, query = '') =>
  anna
    .fetch(`/api/boards/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    })
    .then(async (response) => ({ status: response.status, body: await response.json() }))

/** Files have ids of their own in each workspace. */
const withoutFileIds = (board: Board) =>
  JSON.parse(JSON.stringify(board), (key, value) =>
    key === 'file' && value ? { ...value, id: '' } : value,
  )

describe('an export', () => {
  it.each(Object.entries(EXPORT_FORMATS))('is had as %s', async (format, type) => {
    const response = await anna.fetch(`/api/boards/${demo}/export.${format}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=".+"/)
    expect(response.headers.get('content-disposition')).toContain(`.${format}"`)
    const text = await response.text()
    if (type === 'application/json') expect(() => JSON.parse(text)).not.toThrow()
    expect(text.length).toBeGreaterThan(200)
  })

  it('speaks the language that is asked for, and knows who took part and where the board is', async () => {
    const text = await exported(demo, 'md?locale=de')
    expect(text).toContain('## Maßnahmen')
    expect(text).toContain(`${app.url}/board/${demo}`)
  })

  it('holds what was written a moment ago', async () => {
    const id = await anna.makeBoard({ title: 'Fresh' })
    await edit(id, (doc) => addEvent(doc, { text: 'written just now', at: 0, lane: 'x' as never }))
    expect(await exported(id, 'json')).toContain('written just now')
  })

  it('names participants only when the report is to', async () => {
    expect(await exported(demo, 'md')).not.toContain('## Participants')
    await edit(demo, (doc) => doc.getMap('report').set('namesPeople', true))
    expect(await exported(demo, 'md')).toContain('## Participants\n\n- Anna')
  })

  it('calls the severity what the workspace calls it', async () => {
    const level = { severity: 1, name: 'Code red', meaning: '', escalation: '', response: '' }
    await anna.call('PATCH', '/api/workspace', { severityLevels: [level] })
    expect(await exported(demo, 'md')).toContain('Code red')
    await anna.call('PATCH', '/api/workspace', { severityLevels: null })
  })

  it('says so where a board has no dates for a calendar', async () => {
    const id = await anna.makeBoard({ title: 'No dates' })
    expect(codeOf(await anna.get(`/api/boards/${id}/export.ics`))).toBe('nothing_to_export')
  })

  it('lists in a calendar of one person what that person has to do', async () => {
    const id = await anna.makeBoard({ title: 'Two owners' })
    const owner = (name: string) => ({ kind: 'person', name, person: '' })
    await edit(id, (doc) => {
      for (const name of ['Ada', 'Ben']) {
        const action = addOutcome(doc, 'actions', { text: `Task of ${name}` })
        const record = doc.getMap<Y.Map<unknown>>('actions').get(action ?? '')
        record?.set('owner', owner(name))
        record?.set('due', '2026-01-12')
      }
    })
    const text = await exported(id, 'ics?owner=Ada')
    expect(text).toContain('Task of Ada')
    expect(text).not.toContain('Task of Ben')
  })

  it('runs nothing in a spreadsheet', async () => {
    const id = await anna.makeBoard({ title: 'Formulas' })
    await edit(id, (doc) => addOutcome(doc, 'actions', { text: '=HYPERLINK("http://evil","x")' }))
    expect(await exported(id, 'csv')).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`)
  })

  it('is nothing that we know in another format', async () => {
    expect(codeOf(await anna.get(`/api/boards/${demo}/export.exe`))).toBe('not_found')
  })
})

describe('an exported board', () => {
  it('comes back equal, with its files', async () => {
    const { status, body } = await importFile(await exported(demo, 'json?files=1'))
    expect(status).toBe(201)
    expect(body).toMatchObject({ skipped: [], files: { kept: 1, missing: 0 } })
    const id = String(field(body, 'id'))
    const [before, after] = [await boardOf(demo), await boardOf(id)]
    expect(withoutFileIds(after)).toEqual(withoutFileIds(before))
    const file = Object.values(after.evidence).find((one) => one.file)?.file
    const content = await anna.fetch(`/api/boards/${id}/files/${file?.id}`)
    expect((await content.arrayBuffer()).byteLength).toBe(file?.size)
  })

  it('comes back equal without them too, and says that they are missing', async () => {
    const { body } = await importFile(await exported(demo, 'json'))
    expect(body).toMatchObject({ files: { kept: 0, missing: 1 } })
    expect(await boardOf(String(field(body, 'id')))).toEqual(await boardOf(demo))
  })

  it('takes another title, and its maker leads it', async () => {
    const { body } = await importFile(await exported(demo, 'json'), '?title=Again')
    const id = String(field(body, 'id'))
    expect((await boardOf(id)).brief.title).toBe('Again')
    expect((await anna.get(`/api/boards/${id}`)).body).toMatchObject({ role: 'facilitator' })
  })

  it('comes back equal, whatever was written on it', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const at = fc.tuple(fc.integer({ min: -1e5, max: 1e5 }), fc.integer({ min: -1e5, max: 1e5 }))
    const change = fc.oneof(
      text.map((words) => (doc: Y.Doc) => void addOutcome(doc, 'actions', { text: words })),
      fc
        .tuple(text, at, fc.constantFrom(...STAGES))
        .map(([words, place, stage]) => (doc: Y.Doc) => {
          const cluster = addCluster(doc, { at: place, stage, title: words })
          addNote(doc, { text: words, at: place, stage, cluster })
        }),
      fc.tuple(text, fc.integer({ min: -1e12, max: 1e12 })).map(([words, time]) => (doc: Y.Doc) => {
        addEvent(doc, { text: words, source: words, at: time, lane: 'gone' as never })
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const id = await anna.makeBoard({ title: 'Any' })
        for (const one of changes) await edit(id, one)
        const { body } = await importFile(await exported(id, 'json'))
        expect(await boardOf(String(field(body, 'id')))).toEqual(await boardOf(id))
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['not-json', '{'],
    ['not-a-board', '{"format":"miro"}'],
    ['too-new', '{"format":"herringbone-board","board":{"schemaVersion":99}}'],
  ])('is refused as %s and makes no board', async (reason, text) => {
    const before = field((await anna.get('/api/boards')).body, 'total')
    const { status, body } = await importFile(text)
    expect([status, field(field(field(body, 'error'), 'details'), 'reason')]).toEqual([422, reason])
    expect(field((await anna.get('/api/boards')).body, 'total')).toBe(before)
  })

  it('keeps no file that lies about what it is', async () => {
    const whole = JSON.parse(await exported(demo, 'json?files=1'))
    const [name] = Object.keys(whole.files)
    whole.files[String(name)] = Buffer.from('<script>alert(1)</script>').toString('base64')
    const { body } = await importFile(JSON.stringify(whole))
    expect(body).toMatchObject({ files: { kept: 0, missing: 1 } })
  })
})

it('so many exports a minute are enough for one person, and take nothing from another', async () => {
  let time = Date.UTC(2025, 10, 28)
  const own = await startApp({ deps: { now: () => time } })
  try {
    const [ben, cleo] = [new Visitor(own), new Visitor(own)]
    await ben.signIn('Ben')
    await cleo.signIn('Cleo')
    const path = `/api/boards/${await ben.makeBoard()}/export.json`
    for (let i = 0; i < LIMITS.exportsPerMinute; i++) expect((await ben.get(path)).status).toBe(200)
    expect(codeOf(await ben.get(path))).toBe('too_many_requests')
    expect((await cleo.get(path)).status).toBe(200)
    time += 121_000
    expect((await ben.get(path)).status).toBe(200)
  } finally {
    await own.close()
  }
})
