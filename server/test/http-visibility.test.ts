import { afterEach, beforeEach, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { openLive } from './support/http-live.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor
let ben: Visitor

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  ben = new Visitor(app)
  await anna.signIn('Anna')
  await ben.signIn('Ben')
})
afterEach(() => app.close())

const setVisibility = (board: string, visibility: string) =>
  anna.call('PUT', `/api/boards/${board}/visibility`, { visibility })

const library = async (as: Visitor, query = '') => {
  const { body } = await as.get(`/api/boards${query}`)
  return { found: field(body, 'found'), boards: field(body, 'boards') }
}

it('a board for invited people is to other members as one that does not exist', async () => {
  const board = await anna.makeBoard({ title: 'Secret outage', visibility: 'invited' })
  expect(await library(ben)).toEqual({ found: 0, boards: [] })
  expect(await library(ben, '?q=secret')).toEqual({ found: 0, boards: [] })
  const files = `/api/boards/${board}/files/nothing`
  const [here, nowhere] = [await ben.get(`/api/boards/${board}`), await ben.get('/api/boards/nope')]
  expect([here.status, here.text]).toEqual([nowhere.status, nowhere.text])
  expect(codeOf(await ben.get(files))).toBe('board_not_found')
  expect(codeOf(await ben.post(`/api/boards/${board}/invites`, { role: 'observer' }))).toBe(
    'board_not_found',
  )
  expect(await openLive(app, ben, board).closed).toBe(4404)
  expect(await library(anna)).toMatchObject({ found: 1, boards: [{ visibility: 'invited' }] })
})

it('who is invited sees it, and finds it', async () => {
  const board = await anna.makeBoard({ title: 'Secret outage', visibility: 'invited' })
  await ben.join((await anna.invite(board)).token)
  expect(await library(ben, '?q=secret')).toMatchObject({ found: 1, boards: [{ id: board }] })
  expect((await ben.get(`/api/boards/${board}`)).body).toMatchObject({ visibility: 'invited' })
})

it('who is in an open board stays in when it is closed, all others are out', async () => {
  const board = await anna.makeBoard()
  await ben.get(`/api/boards/${board}`)
  expect((await setVisibility(board, 'invited')).body).toEqual({ visibility: 'invited' })
  const late = new Visitor(app)
  await late.signIn('Cleo')
  expect((await ben.get(`/api/boards/${board}`)).status).toBe(200)
  expect(codeOf(await late.get(`/api/boards/${board}`))).toBe('board_not_found')
  await setVisibility(board, 'workspace')
  expect((await late.get(`/api/boards/${board}`)).status).toBe(200)
})

it('only those two kinds exist', async () => {
  const board = await anna.makeBoard()
  expect(codeOf(await setVisibility(board, 'public'))).toBe('bad_request')
})
