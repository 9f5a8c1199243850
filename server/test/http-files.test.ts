import { gzipSync } from 'node:zlib'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const EXE = Buffer.concat([Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), Buffer.alloc(200)])
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const HTML = '<!DOCTYPE html><script>alert(1)</script>'

let app: TestApp
let anna: Visitor
let board: string

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
  board = await anna.makeBoard()
})
afterEach(() => app.close())

async function upload(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = '',
  visitor = anna,
) {
  const path = `/api/boards/${board}/files?name=${encodeURIComponent(name)}`
  const body = new Blob([content]) // without a type of its own: the header below is the only one
  const headers: Record<string, string> = type === '' ? {} : { 'content-type': type }
  const response = await visitor.fetch(path, { method: 'POST', body, headers })
  const text = await response.text()
  const parsed: unknown = JSON.parse(text)
  return { status: response.status, headers: response.headers, body: parsed, text }
}

const download = async (id: unknown, init: RequestInit = {}) =>
  anna.fetch(`/api/boards/${board}/files/${String(id)}`, init)

describe('files as evidence', () => {
  it('keeps an image and serves it in the page, and so that it can do no harm', async () => {
    const { status, body } = await upload('grafana.png', new Uint8Array(PNG), 'image/png')
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String), name: 'grafana.png', size: PNG.length, type: 'image/png' },
    ])
    const response = await download(field(body, 'id'))
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'content-disposition': 'inline; filename="grafana.png"; filename*=UTF-8\'\'grafana.png',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
    })
  })

  it('answers 304 to who has it, and only to who may have it', async () => {
    const { body } = await upload('a.png', new Uint8Array(PNG))
    const etag = (await download(field(body, 'id'))).headers.get('etag') ?? ''
    const again = await download(field(body, 'id'), { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const stranger = await fetch(`${app.url}/api/boards/${board}/files/${field(body, 'id')}`, {
      headers: { 'if-none-match': etag },
    })
    expect(stranger.status).toBe(401)
  })

  it.each([
    ['app.log', '2025-11-28T08:00:00Z WARN x\n', 'text/plain', 'text/plain'],
    ['BM at the start.log', 'BM and MZ are letters too\n', '', 'text/plain'],
    ['colours.log', '\u001b[31mERROR\u001b[0m x\n', '', 'text/plain'],
    ['alt.log', Buffer.from('Störung behoben\n', 'latin1'), '', 'text/plain'],
    ['powershell.txt', Buffer.from('\ufeffhallo\r\n', 'utf16le'), '', 'text/plain'],
    ['table.csv', 'a;b\n1;2\n', 'application/vnd.ms-excel', 'text/csv'],
    ['dump.json', ' {"a": 1}', 'application/json', 'application/json'],
    ['page.har', '{"log": {}}', '', 'application/json'],
    ['notes.md', '# Notes\n', 'text/markdown', 'text/markdown'],
    ['logs.gz', gzipSync('x'), 'application/x-gzip', 'application/gzip'],
    ['report.pdf', '%PDF-1.4\n1 0 obj', 'application/pdf', 'application/pdf'],
    ['without extension', 'just text\n', '', 'text/plain'],
  ])('keeps %s and only ever offers it for saving', async (name, content, declared, type) => {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    const { status, body } = await upload(name, bytes, declared)
    expect([status, field(body, 'type')]).toEqual([201, type])
    const response = await download(field(body, 'id'))
    await response.arrayBuffer()
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  it.each([
    ['an HTML page called an image', 'cat.png', HTML, 'image/png'],
    ['an SVG called an image', 'cat.png', SVG, 'image/png'],
    ['an HTML page called text', 'notes.txt', `\n ${HTML}`, 'text/plain'],
    ['an SVG called a log', 'app.log', `\ufeff<?xml version="1.0"?>${SVG}`, ''],
    ['a program called an image', 'cat.jpg', EXE, ''],
    ['a program called a log', 'app.log', EXE, ''],
    ['a PNG called a JPEG', 'cat.jpg', PNG, 'image/jpeg'],
    ['an image sent as PDF', 'cat.png', PNG, 'application/pdf'],
    ['a log sent as an image', 'app.log', 'just text', 'image/png'],
    ['a log sent as HTML', 'app.log', 'just text', 'text/html'],
    ['text called JSON', 'dump.json', 'not json', ''],
    ['an archive called text', 'app.txt', gzipSync('x'), ''],
  ])('refuses %s: it is not what it says', async (_what, name, content, declared) => {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    const answer = await upload(name, bytes, declared)
    expect([answer.status, codeOf(answer)]).toEqual([415, 'file_type_mismatch'])
  })

  it.each([
    ['a page', 'page.html', HTML],
    ['an SVG', 'chart.svg', SVG],
    ['a program', 'setup.exe', EXE],
    ['a shell script', 'fix.sh', '#!/bin/sh\nrm -rf /\n'],
    ['a page without an extension', 'page', HTML],
    ['an office file with macros', 'budget.xlsm', 'PK'],
    ['bytes of no known type', 'data', new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7])],
  ])('does not accept %s', async (_what, name, content) => {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    const answer = await upload(name, bytes)
    expect([answer.status, codeOf(answer)]).toEqual([415, 'file_type_refused'])
  })

  it('keeps nothing of what it refused', async () => {
    await upload('cat.png', HTML)
    expect(await app.deps.storage.files.count(board as never)).toBe(0)
  })

  it('refuses an empty file', async () => {
    const answer = await upload('empty.log', '')
    expect([answer.status, codeOf(answer)]).toEqual([400, 'file_empty'])
  })

  it('refuses a file over the limit, told or not told how long it is', async () => {
    const huge = new Uint8Array(LIMITS.fileBytes + 1).fill(97)
    const told = await upload('big.log', huge)
    expect([told.status, codeOf(told)]).toEqual([413, 'too_large'])
    const untold = await anna.fetch(`/api/boards/${board}/files?name=big.log`, {
      method: 'POST',
      body: new Blob([huge]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect([untold.status, field(field(await untold.json(), 'error'), 'code')]).toEqual([
      413,
      'too_large',
    ])
  })

  it('takes folders and disguises out of a name, and keeps its letters', async () => {
    const { body } = await upload('../../etc/Überblick\u202egnp".log', 'x')
    expect(field(body, 'name')).toBe('Überblickgnp_.log')
    const response = await download(field(body, 'id'))
    await response.text()
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="_berblickgnp_.log"; filename*=UTF-8\'\'%C3%9Cberblickgnp_.log',
    )
  })

  it.each(['/', '.', '..', '\u202e\u061c'])('names a file that came as %j', async (name) => {
    expect(field((await upload(name, 'x')).body, 'name')).toBe('file')
  })

  it('is full at some point', async () => {
    const { files } = app.deps.storage
    app.deps.storage.files.count = async () => LIMITS.filesPerBoard
    expect(codeOf(await upload('a.log', 'x'))).toBe('board_full')
    expect(files).toBe(app.deps.storage.files)
  })

  it('serves a file under its own board only', async () => {
    const { body } = await upload('a.log', 'x')
    const other = await anna.makeBoard()
    const answer = await anna.get(`/api/boards/${other}/files/${String(field(body, 'id'))}`)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'file_not_found'])
    for (const odd of ['nope', '..%2F..%2Fsecret', 'a'.repeat(180)]) {
      expect((await anna.get(`/api/boards/${board}/files/${odd}`)).status).toBe(404)
    }
  })
})
