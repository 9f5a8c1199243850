import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { refusal, stubServer } from '../ui/render-ui.tsx'
import { sendCommand } from './commands.ts'

const BOARD = 'b1' as BoardId
const PATH = 'POST /api/boards/b1/commands'
const START = { type: 'session.start' } as const
const noWait = { wait: async () => {}, random: () => 0 }

afterEach(() => vi.unstubAllGlobals())

test('a command is sent with a key, and its answer is read', async () => {
  const sent = stubServer({ [PATH]: () => ({ body: { revision: 7 } }) })
  expect(await sendCommand(BOARD, START)).toEqual({ revision: 7 })
  expect(sent[0]?.body).toEqual({ type: 'session.start', idempotencyKey: expect.any(String) })
})

test('a command whose answer got lost is sent again under the same key', async () => {
  let tries = 0
  const sent = stubServer({
    [PATH]: () => {
      tries++
      if (tries === 1) throw new TypeError('connection reset')
      return tries === 2 ? refusal(503, 'restarting') : { body: { revision: 8 } }
    },
  })
  expect(await sendCommand(BOARD, START, noWait)).toEqual({ revision: 8 })
  expect(new Set(sent.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(sent).toHaveLength(3)
})

test('two commands have two keys', async () => {
  const sent = stubServer({ [PATH]: () => ({ body: { revision: 1 } }) })
  await sendCommand(BOARD, START)
  await sendCommand(BOARD, START)
  expect(sent[0]?.body).not.toEqual(sent[1]?.body)
})

test('a refusal is final', async () => {
  const sent = stubServer({ [PATH]: () => refusal(409, 'session_started') })
  await expect(sendCommand(BOARD, START, noWait)).rejects.toMatchObject({ code: 'session_started' })
  expect(sent).toHaveLength(1)
})

test('a server that stays away is given up', async () => {
  const sent = stubServer({ [PATH]: () => refusal(503, 'restarting') })
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  const given = sendCommand(BOARD, START, { wait, random: () => 1 })
  await expect(given).rejects.toMatchObject({ code: 'restarting' })
  expect(sent).toHaveLength(5)
  expect(waits).toEqual([300, 1_000, 2_000, 4_000])
})
