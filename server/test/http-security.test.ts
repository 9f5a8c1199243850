import { request } from 'node:http'
import { connect } from 'node:net'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { hostRules } from '../src/http/hosts.ts'
import { StorageUnavailable } from '../src/storage/storage.ts'
import { startApp, type TestApp, type TestAppOptions } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp | undefined
const start = async (options?: TestAppOptions): Promise<TestApp> => {
  app = await startApp(options)
  return app
}
afterEach(() => app?.close())

/** A request whose Host is what we say: `fetch` would set its own. */
function raw(
  { url }: TestApp,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; code: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => {
        const body: unknown = text.startsWith('{') ? JSON.parse(text) : null
        resolve({ status: response.statusCode ?? 0, code: field(field(body, 'error'), 'code') })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('Host', () => {
  it.each(['/', '/api/session', '/healthz', '/api/docs', '/nope'])(
    'of a foreign name is refused at %s: that is how DNS rebinding looks',
    async (path) => {
      const server = await start()
      const answer = await raw(server, path, { host: 'evil.example' })
      expect(answer).toEqual({ status: 403, code: 'wrong_host' })
    },
  )

  it('is ours under every name of the loopback address, at any port', async () => {
    const server = await start()
    for (const host of ['localhost', 'LOCALHOST:5173', '127.0.0.1:80', '[::1]:3000']) {
      expect((await raw(server, '/api/session', { host })).status).toBe(200)
    }
  })

  it('may be that of PUBLIC_URL', async () => {
    const server = await start({ publicUrl: 'https://pm.example.org' })
    expect((await raw(server, '/api/session', { host: 'pm.example.org' })).status).toBe(200)
    expect((await raw(server, '/api/session', { host: 'x.pm.example.org' })).status).toBe(403)
  })

  it('may be a name or address of this machine when it listens everywhere', () => {
    const machine = { hostname: () => 'Box', addresses: () => ['192.168.1.5'] }
    const rules = hostRules({ host: '0.0.0.0', publicUrl: null }, machine)
    const ours = ['box', 'box.local:3000', '192.168.1.5:3000', 'localhost']
    const theirs = ['192.168.1.6', 'evil.example', 'box.evil.example', '', 'a@box', 'box/x']
    expect(ours.map((host) => rules.allowsHost(host))).toEqual(ours.map(() => true))
    expect(theirs.map((host) => rules.allowsHost(host))).toEqual(theirs.map(() => false))
    expect(rules.allowsHost(undefined)).toBe(false)
  })
})

describe('Origin', () => {
  const change = async (headers: Record<string, string>, options?: TestAppOptions) => {
    const server = await start(options)
    const answer = await new Visitor(server).fetch('/api/session', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', ...headers },
    })
    return {
      status: answer.status,
      code: codeOf({ ...answer, text: '', body: await answer.json() }),
    }
  }

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'file://' },
    { origin: 'not an origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%j may not change anything', async (headers) => {
    expect(await change(headers as Record<string, string>)).toEqual({
      status: 403,
      code: 'wrong_origin',
    })
  })

  it('of our own page may, and so may a program that sends none', async () => {
    const server = await start()
    for (const headers of [{ origin: server.url, 'sec-fetch-site': 'same-origin' }, {}]) {
      const answer = await raw(server, '/api/session', headers as Record<string, string>, 'POST')
      expect(answer.code).not.toBe('wrong_origin')
    }
  })

  it('of PUBLIC_URL may, behind a proxy that changes the Host', async () => {
    const publicUrl = 'http://localhost:5173'
    expect((await change({ origin: publicUrl }, { publicUrl })).status).toBe(200)
  })

  it('does not matter for reading', async () => {
    const server = await start()
    const answer = await raw(server, '/api/session', { origin: 'https://evil.example' })
    expect(answer.status).toBe(200)
  })
})

describe('headers', () => {
  it('keep the page to itself', async () => {
    const server = await start()
    const { headers } = await new Visitor(server).get('/api/session')
    const csp = headers.get('content-security-policy') ?? ''
    expect(csp).toContain("script-src 'self';")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).toContain("object-src 'none'")
    expect(csp).not.toContain('unsafe-eval')
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
    const refused = await new Visitor(server).get('/%zz') // before any hook runs
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
    // Over plain http it would lock people out of other services on this machine.
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('an offer to speak HTTP/2', () => {
  it('is passed over, as HTTP asks of who does not want it', async () => {
    const server = await start()
    const answer = await raw(server, '/healthz', { connection: 'upgrade', upgrade: 'h2c' })
    expect(answer.status).toBe(200)
  })
})

describe('every refusal has the one shape', () => {
  const json = { 'content-type': 'application/json' }
  it.each([
    ['GET', '/api/nowhere', undefined, {}, 404, 'not_found'],
    ['GET', '/api', undefined, {}, 404, 'not_found'],
    ['PUT', '/api/session', '{}', json, 404, 'not_found'],
    ['POST', '/api/session', '{', json, 400, 'bad_request'],
    ['POST', '/api/session', '', json, 400, 'bad_request'],
    ['POST', '/api/session', '{"name": 7}', json, 400, 'bad_request'],
    ['POST', '/api/session', '{"__proto__": {}}', json, 400, 'bad_request'],
    [
      'POST',
      '/api/session',
      'name=x',
      { 'content-type': 'text/plain' },
      415,
      'unsupported_media_type',
    ],
    [
      ...['POST', '/api/session', 'name=x'],
      ...[{ 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
    ],
    ['POST', '/api/session', 'x'.repeat(LIMITS.bodyBytes + 1), json, 413, 'too_large'],
    ['GET', '/api/boards/%E0%A4%A', undefined, {}, 400, 'bad_request'],
    ['GET', `/api/boards/${'x'.repeat(300)}`, undefined, {}, 404, 'not_found'],
  ] as [string, string, string | undefined, Record<string, string>, number, string][])(
    '%s %s %s',
    async (method, path, body, headers, status, code) => {
      const server = await start()
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body }),
      })
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect([response.status, await response.json()]).toEqual([
        status,
        { error: expect.objectContaining({ code, message: expect.any(String) }) },
      ])
    },
  )

  it('also where what came in is no HTTP', async () => {
    const server = await start()
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket.end('NONSENSE\r\n\r\n')
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    expect(text).toContain('HTTP/1.1 400 Bad Request')
    expect(text).toContain('{"error":{"code":"bad_request"')
  })

  it('and tells nothing of an unexpected failure but to the log', async () => {
    const server = await start()
    server.deps.storage.library.find = async () => {
      throw new Error('table boards is damaged at page 7')
    }
    const anna = new Visitor(server)
    await anna.signIn('Anna')
    const answer = await anna.get('/api/boards')
    expect([answer.status, codeOf(answer)]).toEqual([500, 'internal'])
    expect(answer.text).not.toContain('page 7')
    expect(server.logged()).toContain('page 7')
  })

  it('and says when the storage cannot write', async () => {
    const server = await start()
    const fail = async () => {
      throw new StorageUnavailable(new Error('disk full'))
    }
    server.deps.storage.people.put = fail
    server.deps.storage.check = fail
    const answer = await new Visitor(server).post('/api/session', { name: 'Anna' })
    expect([answer.status, codeOf(answer)]).toEqual([503, 'storage_unavailable'])
    expect((await new Visitor(server).get('/readyz')).status).toBe(503)
    expect((await new Visitor(server).get('/healthz')).status).toBe(200)
  })
})

describe('too many changes from one address', () => {
  it('are refused, reading is not, and after a while it goes on', async () => {
    let time = Date.UTC(2025, 10, 28)
    const server = await start({ deps: { now: () => time } })
    const guest = new Visitor(server)
    let refused = 0
    for (let i = 0; i < LIMITS.changesPerMinute + 3; i += 50) {
      const many = Array.from({ length: Math.min(50, LIMITS.changesPerMinute + 3 - i) }, () =>
        guest.post('/api/join/preview', { token: 'x' }),
      )
      for (const answer of await Promise.all(many)) {
        if (codeOf(answer) === 'too_many_requests') refused++
      }
    }
    expect(refused).toBe(3)
    expect((await guest.get('/api/session')).status).toBe(200)
    time += 121_000
    expect(codeOf(await guest.post('/api/join/preview', { token: 'x' }))).toBe('invite_not_found')
  })
})

describe('the log', () => {
  it('holds no token, key, passphrase, name or cookie, whatever happens', async () => {
    const key = 'the-key-of-this-workspace'
    const server = await start({ workspaceKey: key })
    const anna = new Visitor(server)
    await anna.post('/api/session', { key: 'a-wrong-key-that-was-tried' })
    await anna.signIn('Annegret', key)
    const board = await anna.makeBoard({ title: 'Secret title' })
    const { id, token } = await anna.invite(board, { role: 'participant', passphrase: 'herring42' })
    const guest = new Visitor(server)
    await guest.post('/api/join/preview', { token })
    await guest.post('/api/join', { token, passphrase: 'mackerel17' })
    await guest.post('/api/join', { token: [token], passphrase: 'herring42' })
    await guest.post('/api/join', { token, passphrase: 'herring42' })
    await anna.get('/api/boards?q=tellnobody')
    server.deps.storage.invites.byTokenHash = async () => {
      throw new Error('broken')
    }
    await guest.post('/api/join', { token, passphrase: 'herring42' })
    await anna.delete(`/api/boards/${board}/invites/${id}`)
    const log = server.logged()
    expect(log).toContain('/api/boards/:id/invites')
    expect(log).toContain('broken')
    const secrets = [key, 'a-wrong-key', token, 'herring42', 'mackerel17', 'Annegret', 'tellnobody']
    for (const cookie of [anna.cookie, guest.cookie]) secrets.push(cookie.split('.').at(-1) ?? '')
    for (const secret of [...secrets, 'Secret title']) expect(log).not.toContain(secret)
  })
})
