import { LIMITS } from '@herringbone/shared/limits.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { openLive } from './support/http-live.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const MINUTE = 60_000
let time: number
let app: TestApp
let anna: Visitor
let board: string

beforeEach(async () => {
  time = Date.UTC(2025, 10, 28, 9)
  app = await startApp({ deps: { now: () => time } })
  anna = new Visitor(app)
  await anna.signIn('Anna')
  board = await anna.makeBoard({ title: 'Checkout outage' })
})
afterEach(() => app.close())

describe('invites', () => {
  it('tell their token once, in the fragment of a link, and never again', async () => {
    const { id, url, token } = await anna.invite(board)
    expect(url).toBe(`${app.url}/join#${token}`)
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(24)
    const list = await anna.get(`/api/boards/${board}/invites`)
    expect(list.body).toEqual({
      invites: [
        {
          ...{ id, role: 'participant', passphrase: false, uses: 0 },
          ...{ createdAt: time, expiresAt: null, revokedAt: null },
        },
      ],
    })
    expect(list.text).not.toContain(token)
    expect(JSON.stringify(await app.deps.storage.invites.list(board as never))).not.toContain(token)
  })

  it('link to the address that people use', async () => {
    await app.close()
    app = await startApp({ publicUrl: 'https://pm.example.org' })
    const ben = new Visitor(app)
    await ben.signIn('Ben')
    const { url, token } = await ben.invite(await ben.makeBoard())
    expect(url).toBe(`https://pm.example.org/join#${token}`)
  })

  it('let someone in with their role, as a guest of this board only', async () => {
    const guest = new Visitor(app)
    const { token } = await anna.invite(board, { role: 'observer' })
    const { status, body } = await guest.join(token, 'Gus')
    const { person } = (await guest.get('/api/session')).body as { person: { id: string } }
    expect([status, body]).toEqual([
      200,
      { boardId: board, participantId: person.id, role: 'observer' },
    ])
    expect(person).toMatchObject({ name: 'Gus', member: false })
    expect(codeOf(await guest.get('/api/boards'))).toBe('not_a_member')
    expect(codeOf(await guest.post('/api/boards', { title: 'x' }))).toBe('not_a_member')
    const other = await anna.makeBoard()
    expect(codeOf(await guest.get(`/api/boards/${other}`))).toBe('board_not_found')
  })

  it('show what they lead to before someone enters', async () => {
    const { token } = await anna.invite(board, { role: 'observer' })
    const guest = new Visitor(app)
    expect((await guest.post('/api/join/preview', { token })).body).toEqual({
      role: 'observer',
      passphraseNeeded: false,
      title: 'Checkout outage',
      facilitators: ['Anna'],
      people: 0,
      name: null,
      groundRules: null,
      confidentiality: '',
      preparing: true,
      plannedAt: null,
    })
    expect(guest.cookie).toBe('')
    expect((await anna.post('/api/join/preview', { token })).body).toMatchObject({ name: 'Anna' })
  })

  it('show nothing of the board while a passphrase is missing', async () => {
    const { token } = await anna.invite(board, { role: 'observer', passphrase: 'herring' })
    expect((await new Visitor(app).post('/api/join/preview', { token })).body).toMatchObject({
      passphraseNeeded: true,
      title: null,
      facilitators: [],
    })
  })

  it('expire', async () => {
    const expiresAt = new Date(time + 10 * MINUTE).toISOString()
    const { token } = await anna.invite(board, { role: 'participant', expiresAt })
    expect((await new Visitor(app).join(token)).status).toBe(200)
    time += 10 * MINUTE
    for (const path of ['/api/join', '/api/join/preview']) {
      const answer = await new Visitor(app).post(path, { token })
      expect([answer.status, codeOf(answer)]).toEqual([410, 'invite_expired'])
    }
  })

  it.each([
    [{ role: 'participant', expiresAt: 0 }],
    [{ role: 'participant', expiresAt: '2025-11-28T09:00:00Z' }],
    [{ role: 'participant', expiresAt: 'tomorrow' }],
    [{ role: 'owner' }],
    [{ role: 'participant', passphrase: '' }],
    [{}],
  ])('are not made of %j', async (wish) => {
    expect(codeOf(await anna.post(`/api/boards/${board}/invites`, wish))).toBe('bad_request')
  })

  it('are limited in number, and those that let nobody in do not count', async () => {
    const { invites } = app.deps.storage
    const list = invites.list.bind(invites)
    const { id } = await anna.invite(board)
    const [row] = await list(board as never)
    invites.list = async () =>
      row ? Array.from({ length: LIMITS.invitesPerBoard }, () => row) : []
    const wish = { role: 'participant' }
    expect(codeOf(await anna.post(`/api/boards/${board}/invites`, wish))).toBe('board_full')
    invites.list = async () =>
      row ? Array.from({ length: LIMITS.invitesPerBoard }, () => ({ ...row, revokedAt: 1 })) : []
    expect((await anna.post(`/api/boards/${board}/invites`, wish)).status).toBe(201)
    expect(id).toBe(row?.id)
  })

  it('do not let a token be guessed', async () => {
    const { token } = await anna.invite(board)
    for (const wrong of ['', 'x', `${token}x`, token.toLowerCase(), 'x'.repeat(200)]) {
      const answer = await new Visitor(app).post('/api/join', { token: wrong })
      expect([answer.status, codeOf(answer)]).toEqual([404, 'invite_not_found'])
    }
    expect(codeOf(await new Visitor(app).post('/api/join', { token: 'x'.repeat(201) }))).toBe(
      'bad_request',
    )
  })
})

describe('a passphrase', () => {
  it('is asked for, and must be right', async () => {
    const { token } = await anna.invite(board, { role: 'participant', passphrase: 'Fünf Öfen' })
    const guest = new Visitor(app)
    expect(codeOf(await guest.post('/api/join', { token }))).toBe('passphrase_needed')
    expect(codeOf(await guest.post('/api/join', { token, passphrase: 'x' }))).toBe(
      'wrong_passphrase',
    )
    expect(guest.cookie).toBe('')
    // Typed on another system: the same letters from other code points.
    const passphrase = 'Fünf Öfen'.normalize('NFD')
    expect((await guest.post('/api/join', { token, passphrase })).status).toBe(200)
  })

  it('cannot be guessed, not even by many tries at once', async () => {
    const { token } = await anna.invite(board, { role: 'participant', passphrase: 'herring' })
    const tries = Array.from({ length: LIMITS.passphraseTries + 5 }, (_, i) =>
      new Visitor(app).post('/api/join', { token, passphrase: `guess ${i}` }),
    )
    const codes = (await Promise.all(tries)).map(codeOf)
    expect(codes.filter((code) => code === 'wrong_passphrase')).toHaveLength(LIMITS.passphraseTries)
    expect(codes.filter((code) => code === 'too_many_tries')).toHaveLength(5)
    const right = { token, passphrase: 'herring' }
    expect(codeOf(await new Visitor(app).post('/api/join', right))).toBe('too_many_tries')
    time += 21 * MINUTE
    expect((await new Visitor(app).post('/api/join', right)).status).toBe(200)
  })

  it('that is right does not use up tries: a whole room enters from one address', async () => {
    const { token } = await anna.invite(board, { role: 'participant', passphrase: 'herring' })
    for (let i = 0; i < LIMITS.passphraseTries + 2; i++) {
      const answer = await new Visitor(app).post('/api/join', { token, passphrase: 'herring' })
      expect(answer.status).toBe(200)
    }
  })
})

describe('joining again', () => {
  it('keeps the person, and takes the name that is given', async () => {
    const { token } = await anna.invite(board)
    const guest = new Visitor(app)
    const first = field((await guest.join(token, 'Gus')).body, 'participantId')
    const again = await guest.post('/api/join', { token })
    expect(field(again.body, 'participantId')).toBe(first)
    expect((await guest.get('/api/session')).body).toMatchObject({ person: { name: 'Gus' } })
    await guest.join(token, 'Gustav')
    expect((await guest.get('/api/session')).body).toMatchObject({ person: { name: 'Gustav' } })
  })

  it('by a weaker link loses nothing, by a stronger one wins its role', async () => {
    const guest = new Visitor(app)
    const observer = await anna.invite(board, { role: 'observer' })
    const participant = await anna.invite(board, { role: 'participant' })
    expect((await guest.join(observer.token)).body).toMatchObject({ role: 'observer' })
    expect((await guest.join(participant.token)).body).toMatchObject({ role: 'participant' })
    expect((await guest.join(observer.token)).body).toMatchObject({ role: 'participant' })
    expect((await anna.join(participant.token, 'Anna')).body).toMatchObject({ role: 'facilitator' })
  })

  it('by a weaker link does not save a role whose own link is revoked', async () => {
    const guest = new Visitor(app)
    const leading = await anna.invite(board, { role: 'facilitator' })
    await guest.join(leading.token)
    await guest.join((await anna.invite(board, { role: 'observer' })).token)
    await anna.delete(`/api/boards/${board}/invites/${leading.id}`)
    expect(codeOf(await guest.get(`/api/boards/${board}`))).toBe('board_not_found')
  })
})

describe('revoking', () => {
  it('ends live connections that came by the invite with 4401, and no others', async () => {
    const { id, token } = await anna.invite(board)
    const guest = new Visitor(app)
    await guest.join(token)
    const theirs = openLive(app, guest, board)
    const hers = openLive(app, anna, board)
    await Promise.all([theirs.welcomed, hers.welcomed])
    expect((await anna.delete(`/api/boards/${board}/invites/${id}`)).status).toBe(204)
    expect(await theirs.closed).toBe(4401)
    expect(codeOf(await guest.get(`/api/boards/${board}`))).toBe('board_not_found')
    expect(await openLive(app, guest, board).closed).toBe(4401)
    expect((await anna.get(`/api/boards/${board}`)).status).toBe(200)
    hers.close()
    expect(await hers.closed).toBe(1005)
  })

  it('holds for members of the workspace as well, until they are invited again', async () => {
    const { id, token } = await anna.invite(board)
    const ben = new Visitor(app)
    await ben.signIn('Ben')
    await ben.join(token, 'Ben')
    await anna.delete(`/api/boards/${board}/invites/${id}`)
    expect(codeOf(await ben.get(`/api/boards/${board}`))).toBe('board_not_found')
    const answer = await ben.join(token, 'Ben')
    expect([answer.status, codeOf(answer)]).toEqual([410, 'invite_revoked'])
    const again = await anna.invite(board, { role: 'observer' })
    expect((await ben.join(again.token)).body).toMatchObject({ role: 'observer' })
    expect((await ben.get(`/api/boards/${board}`)).status).toBe(200)
  })

  it('does not lock out who was in before they tried the link', async () => {
    const { id, token } = await anna.invite(board, { role: 'facilitator' })
    await anna.join(token, 'Anna')
    await anna.delete(`/api/boards/${board}/invites/${id}`)
    expect((await anna.get(`/api/boards/${board}`)).body).toMatchObject({ role: 'facilitator' })
  })

  it('works for invites of this board only', async () => {
    const other = await anna.makeBoard()
    const { id, token } = await anna.invite(other)
    for (const wrong of [id, 'nowhere', '..%2f']) {
      const answer = await anna.delete(`/api/boards/${board}/invites/${wrong}`)
      expect([answer.status, codeOf(answer)]).toEqual([404, 'invite_not_found'])
    }
    expect((await new Visitor(app).join(token)).status).toBe(200)
  })
})
