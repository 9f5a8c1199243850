import { LIMITS } from '@herringbone/shared/limits.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { noAnswers } from '@herringbone/shared/model/process-review.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const KEY = 'the-key-of-this-workspace'
const PATH = '/api/process-reviews'

let app: TestApp
let anna: Visitor

beforeEach(async () => {
  app = await startApp({ workspaceKey: KEY, deps: { now: () => 1_000 } })
  anna = new Visitor(app)
  await anna.signIn('Anna', KEY)
})
afterEach(() => app.close())

const start = async (wish: unknown = { day: '2026-05-31' }) => anna.post(PATH, wish)
const list = async () => field((await anna.get(PATH)).body, 'reviews')

describe('the reviews of the process', () => {
  it('begin without answers, and set the next one half a year on', async () => {
    expect((await anna.get(PATH)).body).toEqual({ reviews: [], firstBoardAt: null })
    const { status, body } = await start({ day: '2026-08-31' })
    expect([status, body]).toEqual([
      201,
      {
        id: expect.any(String),
        ...{ day: '2026-08-31', next: '2027-02-28', answers: noAnswers(), changes: '' },
        ...{ createdAt: 1_000, updatedAt: 1_000 },
      },
    ])
    expect(await list()).toEqual([body])
    await anna.makeBoard()
    expect(field((await anna.get(PATH)).body, 'firstBoardAt')).toBe(1_000)
  })

  it('keep what two people answer at once', async () => {
    const ben = new Visitor(app)
    await ben.signIn('Ben', KEY)
    const path = `${PATH}/${field((await start()).body, 'id')}`
    const sent = [
      anna.call('PATCH', path, { answers: { closed: { mark: 'partly' } } }),
      ben.call('PATCH', path, { answers: { closed: { text: 'Seven of nine' } } }),
      anna.call('PATCH', path, { answers: { blameless: { mark: 'yes' } }, changes: 'More time' }),
    ]
    for (const { status } of await Promise.all(sent)) expect(status).toBe(200)
    expect(await list()).toMatchObject([
      {
        changes: 'More time',
        answers: {
          closed: { mark: 'partly', text: 'Seven of nine' },
          blameless: { mark: 'yes', text: '' },
          worth: { mark: null, text: '' },
        },
      },
    ])
    const undone = await anna.call('PATCH', path, { answers: { blameless: { mark: null } } })
    expect(undone.body).toMatchObject({ answers: { blameless: { mark: null } } })
  })

  it('are deleted, and then there are none', async () => {
    const path = `${PATH}/${field((await start()).body, 'id')}`
    expect((await anna.delete(path)).status).toBe(204)
    expect(codeOf(await anna.delete(path))).toBe('process_review_not_found')
    expect(codeOf(await anna.call('PATCH', path, { changes: 'x' }))).toBe(
      'process_review_not_found',
    )
    expect(await list()).toEqual([])
  })

  it.each([[{}], [{ day: '2026-02-30' }], [{ day: 'soon' }], [{ day: '2026-05-31', next: '' }]])(
    'do not begin with %j',
    async (wish) => {
      expect(codeOf(await start(wish))).toBe('bad_request')
      expect(await list()).toEqual([])
    },
  )

  it.each([
    [{ day: '' }],
    [{ answers: { mood: { mark: 'yes' } } }],
    [{ answers: { worth: { mark: 'maybe' } } }],
    [{ changes: 'x'.repeat(LIMITS.processReviewChars + 1) }],
  ])('do not take %j', async (change) => {
    const { body } = await start()
    expect(codeOf(await anna.call('PATCH', `${PATH}/${field(body, 'id')}`, change))).toBe(
      'bad_request',
    )
    expect(await list()).toEqual([body])
  })

  it('have a limit', async () => {
    const { processReviews } = app.deps.storage
    for (let held = 0; held < LIMITS.processReviews; held++) {
      const review = { day: '2026-05-31', next: '2026-11-30', answers: noAnswers(), changes: '' }
      await processReviews.add({ ...review, id: newId(), createdAt: 1, updatedAt: 1 })
    }
    expect(codeOf(await start())).toBe('workspace_full')
  })

  it('are for members of the workspace, and not for guests of a board', async () => {
    const guest = new Visitor(app)
    await guest.join((await anna.invite(await anna.makeBoard(), { role: 'facilitator' })).token)
    const path = `${PATH}/${field((await start()).body, 'id')}`
    const refused = [
      await guest.get(PATH),
      await guest.post(PATH, { day: '2026-05-31' }),
      await guest.call('PATCH', path, { changes: 'x' }),
      await guest.delete(path),
    ]
    expect(refused.map(codeOf)).toEqual(Array(4).fill('not_a_member'))
  })
})
