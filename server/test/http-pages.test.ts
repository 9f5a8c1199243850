import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { COMMAND_TYPES } from '@herringbone/shared/session/commands.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const PAGE = '<!doctype html><title>Herringbone</title>'
const SCRIPT = `console.log("${'x'.repeat(2_000)}")`

let app: TestApp
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'herringbone client '))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, 'assets', 'main-abc123.js'), SCRIPT)
  await writeFile(join(folder, 'assets', 'main-abc123.js.br'), brotliCompressSync(SCRIPT))
  app = await startApp({ deps: { clientDir: folder } })
})
afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const html = { accept: 'text/html,*/*' }

describe('the built client', () => {
  it.each([
    '/',
    '/board/abc',
    '/board/abc/brief',
    '/join',
    '/enter',
    '/board/abc?view=list',
    '/board/abc/report',
    '/board/abc/report/v/3',
    '/report',
    '/actions',
    '/digest',
    '/review',
    '/outcomes',
    '/settings',
  ])('is one page at %s, never kept without asking', async (path) => {
    const response = await fetch(`${app.url}${path}`)
    expect([response.status, await response.text()]).toEqual([200, PAGE])
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  it('is there for programs that accept no compressed answer', async () => {
    // fetch always names encodings that it accepts
    const { promise, resolve } = Promise.withResolvers<number | undefined>()
    get(`${app.url}/`, (response) => resolve(response.resume().statusCode))
    expect(await promise).toBe(200)
  })

  it('shows itself at an unknown address too, and says 404', async () => {
    for (const path of ['/no/such/page', '/board/abc/brief/more']) {
      const response = await fetch(`${app.url}${path}`, { headers: html })
      expect([response.status, await response.text()]).toEqual([404, PAGE])
    }
  })

  it('is not what a program or a missing asset gets', async () => {
    const visitor = new Visitor(app)
    for (const path of ['/no/such/page', '/assets/gone-def456.js', '/api/nope']) {
      expect(codeOf(await visitor.get(path))).toBe('not_found')
    }
    expect((await fetch(`${app.url}/api/nope`, { headers: html })).status).toBe(404)
    expect((await fetch(`${app.url}/board/abc`, { method: 'POST' })).status).toBe(404)
  })

  it('has hashed assets that are kept for ever, and sends them compressed', async () => {
    const response = await fetch(`${app.url}/assets/main-abc123.js`, {
      headers: { 'accept-encoding': 'br' },
    })
    expect(await response.text()).toBe(SCRIPT)
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-type')).toContain('javascript')
  })

  it('asks again for files without a hash', async () => {
    const response = await fetch(`${app.url}/icon.svg`)
    await response.text()
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it.each(['/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%5c..%5cx'])(
    'lets nobody out of its folder (%s)',
    async (path) => {
      const response = await fetch(`${app.url}${path}`)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await response.text()).not.toContain('root:')
    },
  )
})

describe('the interface page', () => {
  it('describes every route with its shapes', async () => {
    const { body } = await new Visitor(app).get('/api/docs/json')
    const paths = field(body, 'paths')
    expect(Object.keys(paths as object).sort()).toEqual([
      '/api/actions',
      '/api/boards',
      '/api/boards/import',
      '/api/boards/{id}',
      '/api/boards/{id}/actions/{actionId}',
      '/api/boards/{id}/actions/{actionId}/history',
      '/api/boards/{id}/archive',
      '/api/boards/{id}/commands',
      '/api/boards/{id}/deliveries',
      '/api/boards/{id}/deliveries/preview',
      '/api/boards/{id}/deliveries/{deliveryId}/retry',
      '/api/boards/{id}/desks',
      '/api/boards/{id}/duplicate',
      '/api/boards/{id}/export.{format}',
      '/api/boards/{id}/files',
      '/api/boards/{id}/files/{fileId}',
      '/api/boards/{id}/follow-ups.ics',
      '/api/boards/{id}/hooks',
      '/api/boards/{id}/hooks/{hookId}',
      '/api/boards/{id}/import',
      '/api/boards/{id}/import/preview',
      '/api/boards/{id}/import/{batch}',
      '/api/boards/{id}/invites',
      '/api/boards/{id}/invites/{inviteId}',
      '/api/boards/{id}/people',
      '/api/boards/{id}/polls',
      '/api/boards/{id}/report/publish',
      '/api/boards/{id}/report/send',
      '/api/boards/{id}/report/sending',
      '/api/boards/{id}/report/shares',
      '/api/boards/{id}/report/shares/{shareId}',
      '/api/boards/{id}/report/versions',
      '/api/boards/{id}/report/versions/{version}',
      '/api/boards/{id}/restore',
      '/api/boards/{id}/similar',
      '/api/boards/{id}/tags',
      '/api/boards/{id}/visibility',
      '/api/connections',
      '/api/connections/{connectionId}',
      '/api/connections/{connectionId}/check',
      '/api/digest',
      '/api/digest/confirm',
      '/api/digest/end',
      '/api/digest/feed',
      '/api/hooks/{token}',
      '/api/join',
      '/api/join/preview',
      '/api/library/values',
      '/api/outcomes',
      '/api/process-reviews',
      '/api/process-reviews/{reviewId}',
      '/api/reports/shared',
      '/api/session',
      '/api/templates',
      '/api/templates/{templateId}',
      '/api/workspace',
    ])
    const schema = JSON.stringify(field(field(paths, '/api/boards'), 'post'))
    expect(schema).toContain('"template"')
    expect(schema).toContain('"4xx"'.toUpperCase())
  })
  it('shows every command of a session', async () => {
    const { text } = await new Visitor(app).get('/api/docs/json')
    const missing = COMMAND_TYPES.filter((type) => !text.includes(`"enum":["${type}"]`))
    expect(missing).toEqual([])
  })

  it('works under the rules for scripts: nothing in it is inline', async () => {
    const response = await fetch(`${app.url}/api/docs/`)
    const page = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
    const scripts = [...page.matchAll(/<script[^>]*>([^<]*)<\/script>/g)]
    expect(scripts.length).toBeGreaterThan(0)
    for (const [tag, inside] of scripts) {
      expect(inside?.trim()).toBe('')
      const src = /src="([^"]+)"/.exec(tag)?.[1] ?? ''
      const script = await fetch(new URL(src, response.url))
      expect(script.status).toBe(200)
      expect(await script.text()).not.toBe('') // read to its end: the server waits for it on closing
    }
  })
})

describe('for whoever runs the server', () => {
  it('says that it is up, that it can work, and how much it does', async () => {
    const anna = new Visitor(app)
    await anna.signIn('Anna')
    await anna.makeBoard({ title: 'A secret' })
    expect((await anna.get('/healthz')).body).toEqual({ status: 'ok' })
    expect((await anna.get('/readyz')).body).toEqual({ status: 'ready' })
    const { text, headers } = await anna.get('/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    expect(text).toContain('\nherringbone_boards 1\n')
    expect(text).toContain('\nherringbone_http_answers_total{status="2xx"} ')
    expect(text).not.toMatch(/Anna|secret/)
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|[a-z_]+(\{[a-z]+="[^"]*"\})? [\d.e+-]+)$/)
    }
  })
})
