import { afterEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp, type TestAppOptions } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const KEY = 'the-key-of-this-workspace'
let app: TestApp | undefined

const start = async (options?: TestAppOptions): Promise<TestApp> => {
  app = await startApp(options)
  return app
}

afterEach(() => app?.close())

describe('who is who', () => {
  it('tells a new visitor that nobody is signed in, and whether a key is needed', async () => {
    expect((await new Visitor(await start()).get('/api/session')).body).toEqual({
      person: null,
      keyNeeded: false,
    })
    await app?.close()
    expect(
      (await new Visitor(await start({ workspaceKey: KEY })).get('/api/session')).body,
    ).toEqual({ person: null, keyNeeded: true })
  })

  it('knows a person again by the cookie', async () => {
    const anna = new Visitor(await start())
    const id = await anna.signIn('Anna')
    const again = await anna.get('/api/session')
    expect(again.body).toMatchObject({ person: { id, name: 'Anna', member: true } })
  })

  it('sends a cookie that scripts and foreign pages cannot use', async () => {
    const { headers } = await new Visitor(await start()).post('/api/session', { name: 'Anna' })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^hb_person=/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).not.toContain('Secure')
  })

  it('marks the cookie Secure when people use https', async () => {
    const server = await start({ publicUrl: 'https://pm.example.org' })
    const { headers } = await new Visitor(server).post('/api/session', { name: 'Anna' })
    expect(headers.get('set-cookie')).toContain('Secure')
    expect(headers.get('strict-transport-security')).toContain('max-age')
  })

  it('takes over https no cookie that a neighbouring host could have planted', async () => {
    const server = await start({ publicUrl: 'https://pm.example.org' })
    const mallory = new Visitor(server)
    const id = await mallory.signIn('Mallory')
    expect(mallory.cookie).toMatch(/^__Host-hb_person=/)
    expect((await mallory.get('/api/session')).body).toMatchObject({ person: { id } })
    mallory.cookie = mallory.cookie.replace('__Host-', '')
    expect((await mallory.get('/api/session')).body).toMatchObject({ person: null })
  })

  it('takes a forged or changed cookie for nobody', async () => {
    const anna = new Visitor(await start())
    const id = await anna.signIn('Anna')
    for (const forged of [`hb_person=${id}`, `hb_person=${id}.c2lnbmVk`, `${anna.cookie}x`]) {
      const visitor = new Visitor(await Promise.resolve(app as TestApp))
      visitor.cookie = forged
      expect((await visitor.get('/api/session')).body).toMatchObject({ person: null })
    }
  })

  it('renames the same person', async () => {
    const anna = new Visitor(await start())
    const id = await anna.signIn('Anna')
    expect(await anna.signIn('Anna K.')).toBe(id)
    const { body } = await anna.get('/api/session')
    expect(body).toMatchObject({ person: { id, name: 'Anna K.' } })
  })

  it('keeps the name when an empty one is given', async () => {
    const anna = new Visitor(await start())
    await anna.signIn('Anna')
    expect((await anna.post('/api/session', { name: '  ' })).body).toMatchObject({
      person: { name: 'Anna' },
    })
  })

  it('gives a friendly pseudonym to someone without a name, in their language', async () => {
    const server = await start()
    for (const [locale, pattern] of [
      ['en', /^[A-Z][a-z]+ [A-Z][a-z]+$/],
      ['de', /^[A-Z][a-zäöü]+er [A-Z][a-zäöü]+$/],
    ] as const) {
      const { body } = await new Visitor(server).post('/api/session', { name: ' ', locale })
      expect(field(field(body, 'person'), 'name')).toMatch(pattern)
    }
  })

  it('takes control characters, line breaks and direction marks out of a name', async () => {
    const { body } = await new Visitor(await start()).post('/api/session', {
      name: '  An\u0000na\n\u202eK.\u202c  ',
    })
    expect(body).toMatchObject({ person: { name: 'An na K.' } })
  })
})

describe('the workspace key', () => {
  it('makes a member of whoever gives it, also later', async () => {
    const guest = new Visitor(await start({ workspaceKey: KEY }))
    const id = await guest.signIn('Anna')
    expect((await guest.get('/api/session')).body).toMatchObject({ person: { member: false } })
    expect(codeOf(await guest.post('/api/boards', { title: 'x' }))).toBe('not_a_member')
    expect(await guest.signIn('Anna', KEY)).toBe(id)
    expect((await guest.get('/api/session')).body).toMatchObject({ person: { member: true } })
  })

  it('refuses a wrong key and makes no person', async () => {
    const guest = new Visitor(await start({ workspaceKey: KEY }))
    const answer = await guest.post('/api/session', { name: 'Anna', key: `${KEY}x` })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'wrong_workspace_key'])
    expect(guest.cookie).toBe('')
  })

  it('stops guessing, for the right key as well, until the window has passed', async () => {
    let time = Date.UTC(2025, 10, 28)
    const server = await start({ workspaceKey: KEY, deps: { now: () => time } })
    const guest = new Visitor(server)
    for (let i = 0; i < 10; i++) {
      expect(codeOf(await guest.post('/api/session', { key: `guess ${i}` }))).toBe(
        'wrong_workspace_key',
      )
    }
    expect(codeOf(await guest.post('/api/session', { key: KEY }))).toBe('too_many_tries')
    time += 21 * 60_000
    expect((await guest.post('/api/session', { key: KEY })).status).toBe(200)
  })
})
