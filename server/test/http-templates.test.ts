import { LIMITS } from '@herringbone/shared/limits.ts'
import { agendaMinutes, agendaOf } from '@herringbone/shared/session/agenda.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planOf } from '../src/http/plan-session.ts'
import { sampleTemplate } from '../src/storage/contract/samples.ts'
import { createMemoryStorage } from '../src/storage/memory/memory-storage.ts'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
})
afterEach(() => app.close())

const OURS = { name: ' Ours ', agenda: agendaOf('short'), checkIn: true }
const list = async () => field((await anna.get('/api/templates')).body, 'templates')

describe('templates of the workspace', () => {
  it('are saved, listed and deleted', async () => {
    expect(await list()).toEqual([])
    const saved = await anna.post('/api/templates', OURS)
    expect(saved.status).toBe(201)
    expect(saved.body).toMatchObject({ name: 'Ours', agenda: OURS.agenda, checkIn: true })
    expect(await list()).toEqual([saved.body])
    const path = `/api/templates/${field(saved.body, 'id')}`
    expect((await anna.delete(path)).status).toBe(204)
    expect(codeOf(await anna.delete(path))).toBe('template_not_found')
    expect(await list()).toEqual([])
  })

  it('do not tell who made them', async () => {
    expect((await anna.post('/api/templates', OURS)).text).not.toContain('createdBy')
    expect((await anna.get('/api/templates')).text).not.toContain('createdBy')
  })

  it.each([
    [{ ...OURS, name: '' }],
    [{ ...OURS, name: '\u200b' }],
    [{ ...OURS, name: 'x'.repeat(LIMITS.titleChars + 1) }],
    [{ ...OURS, agenda: OURS.agenda.slice(1) }],
    [{ ...OURS, agenda: OURS.agenda.map((step) => ({ ...step, skipped: true })) }],
    [{ ...OURS, agenda: OURS.agenda.map((step) => ({ ...step, minutes: 0 })) }],
    [{ ...OURS, checkIn: undefined }],
  ])('refuses %j', async (wish) => {
    expect(codeOf(await anna.post('/api/templates', wish))).toBe('bad_request')
    expect(await list()).toEqual([])
  })

  it('have a limit, and say what to do about it', async () => {
    const { templates } = app.deps.storage
    for (let made = 0; made < LIMITS.templatesPerWorkspace; made++) {
      await templates.add(sampleTemplate())
    }
    expect(codeOf(await anna.post('/api/templates', OURS))).toBe('workspace_full')
  })
})

describe('a board made from a template', () => {
  it('needs one that exists, and leaves nothing behind without', async () => {
    const wish = { title: 'x', template: 'nowhere' }
    expect(codeOf(await anna.post('/api/boards', wish))).toBe('template_not_found')
    expect(field((await anna.get('/api/boards')).body, 'total')).toBe(0)
  })

  it.each(['blank', 'demo', 'full', 'short', 'near-miss', 'project'])(
    'can be made from %s',
    async (template) => {
      const answer = await anna.post('/api/boards', { title: 'x', template, checkIn: true })
      expect(answer.status).toBe(201)
    },
  )

  it('can be made from a saved one', async () => {
    const saved = await anna.post('/api/templates', OURS)
    const wish = { title: 'x', template: field(saved.body, 'id') }
    expect((await anna.post('/api/boards', wish)).status).toBe(201)
  })
})

describe('the plan of a template', () => {
  it('is the 90 minutes unless another one is asked for', async () => {
    const storage = createMemoryStorage()
    for (const template of ['blank', 'demo', 'full']) {
      const { agenda, checkIn } = await planOf(storage, template, 'en')
      expect([agendaMinutes(agenda), checkIn]).toEqual([90, false])
      expect(agenda.every(({ question }) => question === '')).toBe(true)
    }
  })

  it('asks what fits a near miss and a project, in the language of the board', async () => {
    const storage = createMemoryStorage()
    const causes = async (template: string, locale: 'en' | 'de') =>
      (await planOf(storage, template, locale)).agenda.find(({ stage }) => stage === 'causes')
    expect((await causes('near-miss', 'en'))?.question).toContain('what held')
    expect((await causes('near-miss', 'de'))?.question).toContain('was hat gehalten')
    expect((await causes('project', 'en'))?.question).toContain('made it hard')
    for (const template of ['near-miss', 'project']) {
      const { agenda } = await planOf(storage, template, 'de')
      expect(agenda.filter(({ question }) => question === '')).toEqual([])
      expect(agenda.filter(({ question }) => /\b(wer|who)\b/i.test(question))).toEqual([])
    }
  })

  it('is what was saved', async () => {
    const storage = createMemoryStorage()
    const row = sampleTemplate({ agenda: agendaOf('project'), checkIn: true })
    await storage.templates.add(row)
    expect(await planOf(storage, row.id, 'en')).toEqual({ agenda: row.agenda, checkIn: true })
  })
})
