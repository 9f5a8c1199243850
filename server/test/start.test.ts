import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createdSchema } from '@herringbone/shared/api/boards.ts'
import { meSchema } from '@herringbone/shared/api/session.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type ServerOptions, type ServerProcess, spawnServer } from './support/server-process.ts'

let folder = ''
let running: ServerProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'herringbone start '))
  running = []
})
afterEach(async () => {
  for (const server of running) {
    server.kill('SIGKILL')
    await server.ended
  }
  await rm(folder, { recursive: true, force: true })
})

function start(options: Partial<ServerOptions> = {}): ServerProcess {
  const env = { DATA_DIR: join(folder, 'data'), ...options.env }
  const server = spawnServer({ ...options, env })
  running.push(server)
  return server
}

/** What `GET /api/session` or, with a name, `POST` answers, and the cookie to come again with. */
async function session(url: string, options: { name?: string; cookie?: string }) {
  const headers = { ...(options.cookie !== undefined && { cookie: options.cookie }) }
  const answer = await (options.name === undefined
    ? fetch(`${url}/api/session`, { headers })
    : fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ name: options.name }),
      }))
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { body: meSchema.parse(await answer.json()), cookie }
}

test('it prints where it is, answers there, and ends with code 0 when told to', async () => {
  const server = start()
  const url = await server.ready
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  server.kill('SIGTERM')
  const { code, stderr } = await server.ended
  expect(code).toBe(0)
  expect(stderr).toBe('')
})

test('it starts from any folder, and there makes its data folder', async () => {
  const server = start({ cwd: folder, env: { DATA_DIR: '' } })
  await server.ready
  server.kill('SIGINT')
  expect((await server.ended).code).toBe(0)
  const files = await readdir(join(folder, 'data'))
  expect(files).toEqual(expect.arrayContaining(['blobs', 'herringbone.db', 'secret']))
  for (const name of files) {
    const { mode } = await stat(join(folder, 'data', name))
    expect(mode & 0o077, `${name} is for its owner alone`).toBe(0)
  }
})

test('after a kill it starts again on the same folder, and a person is who they were', async () => {
  const first = start()
  const { body, cookie } = await session(await first.ready, { name: 'Ada' })
  first.kill('SIGKILL')
  await first.ended

  const again = await session(await start().ready, { cookie })
  expect(again.body).toMatchObject({ person: { id: body.person?.id, name: 'Ada' } })
})

test('with a key it prints the link for members, with the key in the fragment alone', async () => {
  const key = 'a key/with?signs&and more'
  const server = start({ env: { WORKSPACE_KEY: key, LOG_LEVEL: 'trace' } })
  const url = await server.ready
  const link = `${url}/enter#key=${encodeURIComponent(key)}`
  await server.prints(`${link}\n`)
  await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'hb=secret-cookie' },
    body: JSON.stringify({ name: 'Ada', key }),
  })
  server.kill('SIGTERM')
  const { stdout } = await server.ended
  const log = stdout.replace(link, '')
  expect(log).not.toContain(key)
  expect(log).not.toContain(encodeURIComponent(key))
  expect(log).not.toContain('secret-cookie')
})

test('without a key no link is printed', async () => {
  const server = start()
  await server.ready
  server.kill('SIGTERM')
  expect((await server.ended).stdout).not.toContain('/enter')
})

test('it saves and tells those who are connected to come back, before it ends', async () => {
  const server = start()
  const url = await server.ready
  const { cookie } = await session(url, { name: 'Ada' })
  const answer = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Outage' }),
  })
  const { id } = createdSchema.parse(await answer.json())
  const webSocket = new WebSocket(`${url.replace('http', 'ws')}/sync/${id}`, {
    headers: { cookie },
  })
  await once(webSocket, 'message')
  server.kill('SIGTERM')
  const [code] = await once(webSocket, 'close')
  expect(code).toBe(1012)
  expect((await server.ended).code).toBe(0)
})

test('a second signal ends it at once, also while a request keeps it from stopping', async () => {
  const server = start()
  const { hostname, port } = new URL(await server.ready)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {}) // it will be cut
  const head = ['POST /api/session HTTP/1.1', 'Host: localhost', 'Content-Type: application/json']
  socket.write([...head, 'Content-Length: 100', 'Expect: 100-continue', '', ''].join('\r\n'))
  await once(socket, 'data')
  server.kill('SIGTERM')
  await server.prints('stopping')
  server.kill('SIGTERM')
  expect((await server.ended).code).toBe(1)
  socket.destroy()
})

test('an error that nobody caught is logged with its stack, and ends it with code 1', async () => {
  const sabotage = `process.on('SIGUSR2', () => { Promise.reject(new Error('nobody awaits this')) })`
  const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(sabotage)}`]
  const server = start({ nodeArgs })
  await server.ready
  server.kill('SIGUSR2')
  const { code, stdout } = await server.ended
  expect(code).toBe(1)
  const fatal = stdout.split('\n').find((line) => line.includes('"level":60'))
  expect(JSON.parse(fatal ?? '{}')).toMatchObject({
    origin: 'unhandledRejection',
    err: { message: 'nobody awaits this', stack: expect.stringContaining('at ') },
  })
})
