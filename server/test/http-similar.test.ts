import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectBoard } from '../src/projections/board-projection.ts'
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

/** A board as it is once it has settled. */
async function board(
  title: string,
  causes: string[],
  services: string[],
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = await anna.makeBoard({ title, ...more })
  const { rooms, storage } = app.deps
  await rooms.edit(id as BoardId, (doc) => {
    changeBrief(doc, { services })
    for (const text of causes) addOutcome(doc, 'causes', { text })
  })
  const projected = await rooms.read(id as BoardId, (doc) =>
    projectBoard(readBoard(doc).board, Date.now()),
  )
  await storage.boards.project(id as BoardId, projected)
  return id
}

const similarTo = async (id: string, as = anna) =>
  field((await as.get(`/api/boards/${id}/similar`)).body, 'boards')

it('finds the incident of before by its cause, and says why', async () => {
  const before = await board('Shop down', ['Connection pools were exhausted'], ['checkout'])
  await board('Mail delayed', ['The queue was full'], ['mail'])
  const now = await board('Payments time out', ['connection pool exhausted'], ['Checkout'])
  expect(await similarTo(now)).toMatchObject([
    {
      id: before,
      services: ['Checkout'],
      causes: [{ own: 'connection pool exhausted', other: 'Connection pools were exhausted' }],
    },
  ])
})

it('tells nobody of a board that they may not see', async () => {
  await board('Shop down', ['pool exhausted'], ['checkout'], { visibility: 'invited' })
  const now = await board('Payments time out', ['pool exhausted'], ['checkout'])
  const ben = new Visitor(app)
  await ben.signIn('Ben')
  expect(await similarTo(now)).toHaveLength(1)
  expect(await similarTo(now, ben)).toEqual([])
})

it('is for members: a guest has one board, and no others to compare it with', async () => {
  const now = await board('Payments time out', ['pool exhausted'], ['checkout'])
  const guest = new Visitor(app)
  await guest.join((await anna.invite(now)).token)
  expect(codeOf(await guest.get(`/api/boards/${now}/similar`))).toBe('not_a_member')
})
