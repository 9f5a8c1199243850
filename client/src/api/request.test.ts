import { afterEach, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { refusal, stubServer } from '../ui/render-ui.tsx'
import { explainError } from './error-texts.ts'
import { request } from './request.ts'

const answer = z.object({ id: z.string() })

afterEach(() => vi.unstubAllGlobals())

it('sends JSON and gives the parsed answer', async () => {
  const sent = stubServer({
    'POST /api/boards': () => ({ status: 201, body: { id: 'a', more: 1 } }),
  })
  await expect(
    request('/api/boards', { method: 'POST', body: { title: 'T' }, answer }),
  ).resolves.toEqual({ id: 'a' })
  expect(sent[0]?.body).toEqual({ title: 'T' })
})

it('rejects with the code of a refusal, and explains it', async () => {
  stubServer({ 'GET /api/x': () => refusal(410, 'invite_expired') })
  const error = await request('/api/x').catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'invite_expired', status: 410, final: true })
  expect(explainError(error)).toBe('This invite has expired. Ask for a new link.')
})

it('takes a code that it does not know, or a page of a proxy, for a restart or a bad answer', async () => {
  stubServer({ 'GET /api/x': () => refusal(503, 'of_the_future') })
  await expect(request('/api/x')).rejects.toMatchObject({ code: 'restarting', final: false })
  stubServer({ 'GET /api/x': () => refusal(418, 'of_the_future') })
  await expect(request('/api/x')).rejects.toMatchObject({ code: 'bad_answer' })
})

it('does not trust an answer of another shape', async () => {
  stubServer({ 'GET /api/x': () => ({ body: { id: 7 } }) })
  await expect(request('/api/x', { answer })).rejects.toMatchObject({ code: 'bad_answer' })
})

it('says that the server cannot be reached when nothing answers', async () => {
  stubServer({})
  const error = await request('/api/x').catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'network', final: false })
  expect(explainError(error)).toContain('cannot be reached')
})
