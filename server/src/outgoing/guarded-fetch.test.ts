import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createGuardedFetch, type GuardOptions } from './guarded-fetch.ts'
import { OutgoingError } from './outgoing-error.ts'
import type { Address } from './resolve-target.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port // it listens on a port
}

const LOCAL: Address = { address: '127.0.0.1', family: 4 }
const PUBLIC: Address = { address: '93.184.216.34', family: 4 }

const guarded = (allowed: string[], given: Partial<GuardOptions> = {}) =>
  createGuardedFetch({ allowedHosts: async () => allowed, lookup: async () => [LOCAL], ...given })

const problemOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'none',
    (error: unknown) =>
      error instanceof OutgoingError ? [error.problem, error.mayHaveArrived] : error,
  )

describe('where a request may not go', () => {
  test.each([
    ['https://127.0.0.1/'],
    ['https://2130706433/'],
    ['https://0x7f.1/'],
    ['https://[::1]/'],
    ['https://[::ffff:127.0.0.1]/'],
    ['https://169.254.169.254/latest/meta-data/'],
    ['https://localhost/'],
    ['https://tracker.example./'],
    ['http://tracker.example/'],
  ])('%s', async (url) => {
    expect(await problemOf(guarded([])({ method: 'GET', url }))).toEqual(['not-allowed', false])
  })

  test('a name with one private address among public ones', async () => {
    const lookup = async () => [PUBLIC, { address: 'fd00::1', family: 6 } as const]
    const asking = guarded([], { lookup })({ method: 'GET', url: 'https://tracker.example/' })
    expect(await problemOf(asking)).toEqual(['not-allowed', false])
  })

  test.each([['ftp://x.example/'], ['not an address'], ['https://me:secret@x.example/']])(
    '%s is no address to send to',
    async (url) => {
      expect(await problemOf(guarded([])({ method: 'GET', url }))).toEqual(['bad-address', false])
    },
  )

  test('a host that only ends like one that is allowed', async () => {
    const asking = guarded(['example'])({ method: 'GET', url: 'https://evil.example/' })
    expect(await problemOf(asking)).toEqual(['not-allowed', false])
  })
})

describe('a host that the workspace allows', () => {
  test('is asked under its name, at the address that was looked up once', async () => {
    const asked: string[] = []
    const port = await listen((request, response) => {
      asked.push(`${request.method} ${request.headers.host}${request.url}`)
      response.setHeader('x-kind', 'tracker').end('{"ok":true}')
    })
    let lookups = 0
    const lookup = async () => {
      lookups++
      return lookups === 1 ? [LOCAL] : [PUBLIC]
    }
    const ask = guarded(['Jira.Intern'], { lookup })
    const url = `http://jira.intern:${port}/rest?x=1`
    const answer = await ask({ method: 'POST', url, body: '{}' })
    expect(answer).toMatchObject({ status: 200, text: '{"ok":true}' })
    expect(answer.headers['x-kind']).toBe('tracker')
    expect([asked, lookups]).toEqual([[`POST jira.intern:${port}/rest?x=1`], 1])
  })

  test('is not followed elsewhere', async () => {
    const port = await listen((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    const asking = guarded(['127.0.0.1'])({ method: 'GET', url: `http://127.0.0.1:${port}/` })
    expect(await problemOf(asking)).toEqual(['redirected', false])
  })

  test('that says too much is cut off', async () => {
    const port = await listen((_request, response) => response.end('x'.repeat(2_000)))
    const ask = guarded(['127.0.0.1'], { maxBytes: 1_000 })
    const asking = ask({ method: 'GET', url: `http://127.0.0.1:${port}/` })
    expect(await problemOf(asking)).toEqual(['too-large', true])
  })

  test('that takes a request and says nothing may have acted on it', async () => {
    const port = await listen(() => {})
    const ask = guarded(['127.0.0.1'], { timeoutMs: 100 })
    const asking = ask({ method: 'POST', url: `http://127.0.0.1:${port}/`, body: '{}' })
    expect(await problemOf(asking)).toEqual(['timeout', true])
  })

  test('that hangs up in the middle of its answer may have acted on it', async () => {
    const port = await listen((request, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('{"id"', () => request.socket.destroy())
    })
    const asking = guarded(['127.0.0.1'])({ method: 'POST', url: `http://127.0.0.1:${port}/` })
    expect(await problemOf(asking)).toEqual(['unreachable', true])
  })

  test('that nobody answers at has certainly got nothing', async () => {
    const port = await listen(() => {})
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done))
    const asking = guarded(['127.0.0.1'])({ method: 'POST', url: `http://127.0.0.1:${port}/` })
    expect(await problemOf(asking)).toEqual(['unreachable', false])
  })

  test('whose name server never answers is given up in time', async () => {
    const ask = guarded([], { lookup: () => new Promise(() => {}), timeoutMs: 50 })
    const asking = ask({ method: 'GET', url: 'https://tracker.example/' })
    expect(await problemOf(asking)).toEqual(['timeout', false])
  })
})
