import { changeAction } from '@herringbone/shared/doc/edit-actions.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { readRecord } from '@herringbone/shared/doc/read.ts'
import type { ActionId, BoardId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor
let board: string
let action: ActionId

const edit = <T>(change: (doc: Y.Doc) => T) => app.deps.rooms.edit(board as BoardId, change)
const inDocument = () =>
  app.deps.rooms.read(board as BoardId, (doc) => readRecord(doc, 'actions', action))
const TODAY = '2025-12-01'

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
  board = await anna.makeBoard({ title: 'Checkout outage' })
  action = await edit((doc) => {
    const id = addOutcome(doc, 'actions', { text: 'Add a canary', createdAt: 1 })
    changeAction(doc, id, { due: '2025-11-20' })
    return id
  })
})
afterEach(() => app.close())

async function list(as: Visitor, query = '') {
  const { status, body } = await as.get(`/api/actions?today=${TODAY}${query}`)
  expect(status).toBe(200)
  const actions = field(body, 'actions') as Record<string, unknown>[] // as documented
  return { actions, body }
}
const settled = (as = anna, query = '') =>
  vi.waitFor(async () => {
    const { actions } = await list(as, query)
    expect(actions).toHaveLength(1)
    return actions[0]
  }, 5_000)
const path = () => `/api/boards/${board}/actions/${action}`
const patch = (as: Visitor, change: Record<string, unknown>) => as.call('PATCH', path(), change)

it('lists the actions of boards that have settled, and how many are late', async () => {
  expect(await settled()).toMatchObject({
    ...{ text: 'Add a canary', boardTitle: 'Checkout outage', board, mayEdit: true },
    ...{ due: '2025-11-20', status: 'open' },
  })
  const { body } = await list(anna)
  expect(body).toMatchObject({ found: 1, overdue: 1, owners: [] })
  expect((await list(anna, '&who=mine')).body).toMatchObject({ found: 0, overdue: 0 })
})

it('leaves out what one may not see', async () => {
  await settled()
  await anna.call('PUT', `/api/boards/${board}/visibility`, { visibility: 'invited' })
  const ben = new Visitor(app)
  await ben.signIn('Ben')
  expect((await list(ben)).actions).toEqual([])
  expect((await list(anna)).actions).toHaveLength(1)
  expect(codeOf(await patch(ben, { due: '' }))).toBe('board_not_found')
})

it('changes an action in its document, and shows it in the list at once', async () => {
  await settled()
  const owner = { kind: 'team', name: ' Edge ', person: '' }
  const { status, body } = await patch(anna, {
    ...{ status: 'done', verified: 'a drill', owner, due: '2025-12-24' },
    rating: { risk: 5, effort: 2 },
  })
  expect(status).toBe(200)
  const changed = {
    ...{ status: 'done', verified: 'a drill', due: '2025-12-24', risk: 5, effort: 2 },
    owner: { kind: 'team', name: 'Edge', person: '' },
  }
  expect(body).toMatchObject(changed)
  expect(await inDocument()).toMatchObject(changed)
  expect((await list(anna)).actions[0]).toMatchObject(changed)
})

it('leaves what is not named, and takes away what is named and empty', async () => {
  await patch(anna, { owner: { kind: 'person', name: 'Ben', person: '' }, priority: 'high' })
  await patch(anna, { owner: null })
  expect(await inDocument()).toMatchObject({ owner: null, priority: 'high', due: '2025-11-20' })
  await patch(anna, { due: '' })
  expect(await inDocument()).toMatchObject({ due: '' })
})

it('refuses what does not fit, and what is not there', async () => {
  expect(codeOf(await patch(anna, { due: '2025-02-30' }))).toBe('bad_request')
  expect(codeOf(await patch(anna, { ticket: 'javascript:alert(1)' }))).toBe('bad_request')
  const gone = await anna.call('PATCH', `/api/boards/${board}/actions/unknown`, { due: '' })
  expect([gone.status, codeOf(gone)]).toEqual([404, 'action_not_found'])
  expect(codeOf(await anna.get('/api/actions?today=yesterday'))).toBe('bad_request')
})

it('lets observers read and not change, and a locked stage is locked here too', async () => {
  const { token } = await anna.invite(board, { role: 'observer' })
  const eve = new Visitor(app)
  await eve.join(token, 'Eve')
  expect(codeOf(await patch(eve, { due: '' }))).toBe('forbidden')
  const ben = new Visitor(app)
  await ben.signIn('Ben')
  const locked = await anna.post(`/api/boards/${board}/commands`, {
    ...{ type: 'stage.lock', stage: 'actions', locked: true, idempotencyKey: 'k1' },
  })
  expect(locked.status).toBe(200)
  expect(codeOf(await patch(ben, { due: '' }))).toBe('stage_locked')
  expect((await patch(anna, { due: '' })).status).toBe(200)
})

it('tells who changed what, the newest first', async () => {
  const ben = new Visitor(app)
  await ben.signIn('Ben')
  await patch(anna, { due: '2025-12-24' })
  await patch(ben, { status: 'in-progress' })
  const { body } = await anna.get(`${path()}/history`)
  expect(body).toMatchObject({
    changes: [
      { person: { name: 'Ben' }, field: 'status', value: 'in-progress' },
      { person: { name: 'Anna' }, field: 'due', value: '2025-12-24' },
    ],
  })
})

it('tells nothing of what is asked again and was so already', async () => {
  const ben = new Visitor(app)
  await ben.signIn('Ben')
  const owner = { kind: 'team', name: 'Edge', person: '' }
  const wish = { status: 'done', due: '2025-12-24', rating: { risk: 5, effort: 2 }, owner }
  await patch(anna, wish)
  const doneAt = (await inDocument())?.statusAt
  expect((await patch(ben, wish)).status).toBe(200)
  expect((await patch(ben, { ...wish, rating: { risk: 5, effort: 3 } })).status).toBe(200)
  const { body } = await anna.get(`${path()}/history`)
  const byBen = (field(body, 'changes') as { person: { name: string }; value: string }[]) // as documented
    .filter(({ person }) => person.name === 'Ben')
  expect(byBen).toMatchObject([{ field: 'rating', value: '5/3' }])
  expect((await inDocument())?.statusAt).toBe(doneAt)
})

it('keeps the list to members of the workspace', async () => {
  const { token } = await anna.invite(board)
  await app.close()
  app = await startApp({ workspaceKey: 'a key' })
  const guest = new Visitor(app)
  expect((await guest.get(`/api/actions?today=${TODAY}`)).status).toBe(401)
  expect(token).not.toBe('')
})
