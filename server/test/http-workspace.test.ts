import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

const change = (settings: unknown) => anna.call('PATCH', '/api/workspace', settings)
const OURS = { groundRules: 'Be kind.\nAsk how.', confidentiality: 'Stays in the room.' }
const USUAL = { groundRules: null, confidentiality: '' }
const groundRulesOf = async (id: string) => {
  const { board } = await app.deps.rooms.read(asId<'board'>(id) as BoardId, readBoard)
  return board.brief.groundRules
}

describe('settings of the workspace', () => {
  it('are the usual ones until someone changes them', async () => {
    expect((await anna.get('/api/workspace')).body).toEqual(USUAL_SETTINGS)
    const changed = { ...USUAL_SETTINGS, ...OURS }
    expect((await change(OURS)).body).toEqual(changed)
    expect((await anna.get('/api/workspace')).body).toEqual(changed)
  })

  it('change in what is named alone', async () => {
    await change(OURS)
    const priorityRule = { ...DEFAULT_PRIORITY_RULE, planRisk: 2 }
    await change({ priorityRule, allowedHosts: [' Jira.Corp.Example '] })
    expect((await anna.get('/api/workspace')).body).toEqual({
      ...{ ...USUAL_SETTINGS, ...OURS, priorityRule },
      allowedHosts: ['jira.corp.example'],
    })
  })

  it('go back to the usual ground rules when the field is emptied', async () => {
    await change(OURS)
    expect((await change({ groundRules: '  ', confidentiality: ' ' })).body).toEqual(USUAL_SETTINGS)
  })

  it.each([
    [{ groundRules: 7 }],
    [{ priorityRule: { ...DEFAULT_PRIORITY_RULE, planRisk: 6 } }],
    [{ priorityRule: { ...DEFAULT_PRIORITY_RULE, doFirstRatio: 0.5 } }],
    [{ severityLevels: [] }],
    [{ allowedHosts: ['http://jira/'] }],
    [{ ...OURS, groundRules: 'x'.repeat(LIMITS.groundRulesChars + 1) }],
    [{ ...OURS, confidentiality: 'x'.repeat(LIMITS.confidentialityChars + 1) }],
    [{ ...OURS, confidentiality: null }],
  ])('refuse %j', async (settings) => {
    expect(codeOf(await change(settings))).toBe('bad_request')
    expect((await anna.get('/api/workspace')).body).toEqual(USUAL_SETTINGS)
  })

  it('are what new boards begin with, and leave those that exist alone', async () => {
    const before = await anna.makeBoard()
    await change(OURS)
    const after = await anna.makeBoard({ title: 'x', locale: 'de' })
    expect(await groundRulesOf(before)).toContain('We look for')
    expect(await groundRulesOf(after)).toBe(OURS.groundRules)
    await change(USUAL)
    expect(await groundRulesOf(await anna.makeBoard({ title: 'x', locale: 'de' }))).toContain(
      'Wir suchen',
    )
  })
})

describe('what a guest is told of them', () => {
  it('ground rules and note on joining, the note in the board', async () => {
    await change(OURS)
    const board = await anna.makeBoard()
    const { token } = await anna.invite(board)
    const guest = new Visitor(app)
    expect((await guest.post('/api/join/preview', { token })).body).toMatchObject(OURS)
    await guest.join(token)
    expect((await guest.get(`/api/boards/${board}`)).body).toMatchObject({
      confidentiality: OURS.confidentiality,
    })
  })

  it('nothing while a passphrase is needed', async () => {
    await change(OURS)
    const wish = { role: 'participant', passphrase: 'sesame' }
    const { token } = await anna.invite(await anna.makeBoard(), wish)
    const preview = await new Visitor(app).post('/api/join/preview', { token })
    expect(preview.body).toMatchObject(USUAL)
  })
})

describe('the date of the meeting', () => {
  it.each([[9e15], [-9e15], [0.5], ['tomorrow']])(
    'is no %j: every page would break on it',
    async (plannedAt) => {
      const board = await anna.makeBoard()
      const command = { type: 'session.plan', plannedAt }
      expect(codeOf(await anna.post(`/api/boards/${board}/commands`, command))).toBe('bad_request')
    },
  )
})

describe('what a guest is told of the meeting', () => {
  const preview = async (token: string) => {
    const { body } = await new Visitor(app).post('/api/join/preview', { token })
    return { preparing: field(body, 'preparing'), plannedAt: field(body, 'plannedAt') }
  }

  it('that it is being prepared, and when it is, until it has begun', async () => {
    const board = await anna.makeBoard()
    const { token } = await anna.invite(board)
    expect(await preview(token)).toEqual({ preparing: true, plannedAt: null })
    const plannedAt = 1_800_000_000_000
    await anna.post(`/api/boards/${board}/commands`, { type: 'session.plan', plannedAt })
    expect(await preview(token)).toEqual({ preparing: true, plannedAt })
    await anna.post(`/api/boards/${board}/commands`, { type: 'session.start' })
    expect(await preview(token)).toEqual({ preparing: false, plannedAt: null })
  })

  it('nothing while a passphrase is needed', async () => {
    const wish = { role: 'participant', passphrase: 'sesame' }
    const { token } = await anna.invite(await anna.makeBoard(), wish)
    expect(await preview(token)).toEqual({ preparing: false, plannedAt: null })
  })
})
