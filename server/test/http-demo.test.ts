import { readBoard } from '@herringbone/shared/doc/read.ts'
import { DEFAULT_CATEGORIES } from '@herringbone/shared/model/category.ts'
import { asId, type BoardId, type CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { MILESTONES } from '@herringbone/shared/model/milestone.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
})
afterEach(() => app.close())

const read = (id: string) =>
  app.deps.rooms.read(asId<'board'>(id) as BoardId, (doc) => readBoard(doc))

describe('the demo board', () => {
  it.each(['en', 'de'] as const)('is a filled timeline without a fault (%s)', async (locale) => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo', locale })
    const { board, skipped } = await read(id)
    expect(skipped).toEqual([])
    expect(Object.keys(board.events)).toHaveLength(24)
    expect(Object.keys(board.milestones)).toEqual([...MILESTONES])
    expect(board.brief).toMatchObject({ severity: 1, services: ['checkout', 'cache'] })
    expect(board.brief.summary).toContain('38 %')
    expect(board.brief.timeZone).toBe('Europe/Berlin')
    expect(Object.keys(board.references)).toHaveLength(4)
    const evidence = Object.values(board.evidence)
    expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(['link', 'quote', 'file']))
    const supported = new Set(evidence.map(({ parent }) => parent))
    const missing = Object.values(board.events).filter(({ id }) => !supported.has(id))
    expect(missing).toHaveLength(4)
    for (const one of evidence) expect(one.kind !== 'link' || one.url !== '').toBe(true)
  })

  it('shows what a session leaves behind: notes in clusters, and what they became', async () => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    const { board } = await read(id)
    const causes = Object.values(board.notes).filter(({ stage }) => stage === 'causes')
    expect(Object.keys(board.clusters)).toHaveLength(3)
    expect(causes.filter(({ cluster }) => cluster !== '')).toHaveLength(8)
    expect(causes.filter(({ cluster }) => cluster === '')).toHaveLength(3)
    expect(
      [board.causes, board.actions, board.lessons].map((all) => Object.keys(all).length),
    ).toEqual([20, 6, 8])
    const notes = Object.keys(board.notes)
    for (const outcome of [...Object.values(board.causes), ...Object.values(board.lessons)]) {
      expect(outcome.note === '' || notes.includes(outcome.note)).toBe(true)
    }
    const made = Object.values(board.causes).filter(({ note }) => note !== '')
    expect(made).toHaveLength(10)
  })

  it.each(['en', 'de'] as const)('shows why it happened, in every view (%s)', async (locale) => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo', locale })
    const { board } = await read(id)
    expect(board.analysis.problem).toContain('38')
    const causes = Object.values(board.causes)
    expect(new Set(causes.map(({ category }) => category))).toEqual(
      new Set(['', ...DEFAULT_CATEGORIES.map(({ id }) => id)]),
    )
    const roots = causes.filter(({ rootBecause }) => rootBecause !== null)
    expect(roots).toHaveLength(2)
    const out = causes.filter(({ status }) => status === 'ruled-out')
    expect(out.map(({ ruledOutBecause }) => ruledOutBecause !== '')).toEqual([true])

    const links = Object.values(board.links)
    const into = (kind: string, to: string) =>
      links.filter((link) => link.kind === kind && link.to === to).length
    expect(causes.filter(({ id }) => into('why', causeRef(id)) > 1)).toHaveLength(1)
    expect(links.filter(({ from }) => from === 'problem')).toHaveLength(2)
    const answered = (cause: CauseId) =>
      links.some(({ kind, from }) => kind === 'answer' && from === causeRef(cause))
    expect(roots.every(({ id }) => answered(id))).toBe(true)
    const proven = new Set<string>(Object.values(board.evidence).map(({ parent }) => parent))
    const supported = causes.filter(({ status }) => status === 'supported')
    for (const { id } of supported) {
      expect(into('fact', causeRef(id)) > 0 || proven.has(id)).toBe(true)
    }
  })

  it('has a fault tree whose chances can be computed, and actions that change them', async () => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    const { board } = await read(id)
    const nodes = Object.values(board.treeNodes)
    expect(nodes).toHaveLength(13)
    expect(nodes.every(({ text, cause }) => text !== '' || board.causes[cause as CauseId])).toBe(
      true,
    )
    const basic = nodes.filter(({ kind }) => ['basic', 'undeveloped'].includes(kind))
    expect(basic.every(({ chance }) => chance !== null)).toBe(true)
    const reached = new Set<string>([board.analysis.top])
    for (const { input } of Object.values(board.treeInputs)) reached.add(input)
    expect(reached.size).toBe(nodes.length)
    expect(Object.values(board.treeEffects)).toHaveLength(2)
  })

  it('shows the numbers of the incident in the library', async () => {
    await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    expect((await anna.get('/api/boards')).body).toMatchObject({
      total: 1,
      boards: [
        {
          title: 'Checkout outage',
          severity: 1,
          services: ['checkout', 'cache'],
          startedAt: Date.parse('2025-11-28T08:02:00+01:00'),
          impactMs: 97 * 60_000,
          events: 24,
          status: 'open',
          people: 0,
        },
      ],
    })
  })

  it('has its picture', async () => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    const { board } = await read(id)
    const file = Object.values(board.evidence).find(({ kind }) => kind === 'file')?.file
    const response = await anna.fetch(`/api/boards/${id}/files/${file?.id}`)
    const content = await response.arrayBuffer()
    expect([response.status, response.headers.get('content-type'), content.byteLength]).toEqual([
      200,
      'image/png',
      file?.size,
    ])
  })
})
