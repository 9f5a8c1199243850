import type { ConnectionKind } from '@herringbone/shared/model/connection.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { field } from './http-visitor.ts'
import { SendingApp } from './sending-app.ts'
import type { FakeService } from './targets/fake-service.ts'

export interface TargetSubject<Service extends FakeService> {
  kind: ConnectionKind
  make: () => Service
  /** What connects with it, without name and kind. */
  connect: (service: Service) => Record<string, unknown>
  /** It lets us look whether something is there. */
  canLook: boolean
}

/** What holds for everything that we send to; called once for each kind. */
export function targetContract<Service extends FakeService>(
  subject: TargetSubject<Service>,
  more: (
    current: () => { app: SendingApp; service: Service; connection: string },
  ) => void = () => {},
): void {
  const { kind, make, connect, canLook } = subject
  let app: SendingApp
  let service: Service
  let connection: string

  const only = async () => {
    const all = await app.deliveries()
    expect(all).toHaveLength(1)
    return all[0] ?? {}
  }

  describe(`sending to ${kind}`, () => {
    // One server for all, and a board and a service for each: what is left of a test asks for nothing.
    beforeAll(async () => {
      app = await SendingApp.open()
    })
    beforeEach(async () => {
      service = await make().start()
      app.board = await app.anna.makeBoard({ title: 'Checkout outage' })
      await app.addAction('Alert on the queue', { priority: 'high', due: '2026-12-01' })
      connection = await app.connect(kind, connect(service))
    })
    afterEach(async () => {
      await app.anna.delete(`/api/connections/${connection}`)
      service.stop()
    })
    afterAll(() => app.close())

    test('arrives once, and says that it did', async () => {
      const answer = await app.send(connection)
      expect(answer.status).toBe(202)
      expect(await only()).toMatchObject({ state: 'sent', problem: null, differences: [] })
      expect(service.made).toBe(1)
    })

    test('what was shown is what goes over', async () => {
      const wish = { connection, locale: 'en' }
      const { body } = await app.anna.post(`/api/boards/${app.board}/deliveries/preview`, wish)
      const [item] = field(body, 'items') as Record<
        'title' | 'body' | 'subject' | 'digest',
        string
      >[]
      expect(service.asked).toEqual([])
      const { subject = '', digest = '' } = item ?? {}
      await app.send(connection, undefined, [{ subject, digest }])
      expect(item?.title).toBe((await only()).title)
      const sent = service.asked.find((asked) => service.isMaking(asked))?.json
      const shown: unknown = JSON.parse(item?.body ?? '')
      expect(sent).toEqual(
        kind === 'confluence' || kind === 'notion' ? field(shown, 'page') : shown,
      )
    })

    test('what has changed since it was shown is not sent', async () => {
      const wish = { connection, locale: 'en' }
      const { body } = await app.anna.post(`/api/boards/${app.board}/deliveries/preview`, wish)
      const items = field(body, 'items') as { subject: string; digest: string }[] // documented
      const shown = items.map(({ subject, digest }) => ({ subject, digest }))
      await app.addAction('A second thought')
      const answer = await app.send(connection, undefined, shown)
      expect(field(field(answer.body, 'error'), 'code')).toBe('preview_outdated')
      expect([service.made, await app.deliveries()]).toEqual([0, []])
    })

    test('twice at once arrives once when it is an issue or a page that is kept', async () => {
      if (kind === 'slack' || kind === 'teams' || kind === 'notion') return
      await Promise.all([app.send(connection), app.send(connection), app.send(connection)])
      await app.send(connection)
      expect(service.made).toBe(1)
      await only()
    })

    test('waits as long as the other side asks, and then arrives', async () => {
      const reply = { status: 429, headers: { 'retry-after': '120' }, body: { message: 'slow' } }
      service.trouble({ kind: 'answer', reply })
      await app.send(connection)
      expect(await only()).toMatchObject({ state: 'waiting', problem: { code: 'limited' } })
      await app.pass(119_000)
      expect(service.made).toBe(0)
      await app.pass(2_000)
      expect(await only()).toMatchObject({ state: 'sent', problem: null })
      expect(service.made).toBe(1)
    })

    test('goes on after the line broke before anything arrived', async () => {
      service.stop()
      await app.send(connection)
      expect(await only()).toMatchObject({ state: 'waiting', problem: { code: 'unreachable' } })
      expect(service.made).toBe(0)
    })

    test('survives a restart while it waits', async () => {
      const reply = { status: 429, headers: { 'retry-after': '60' }, body: '' }
      service.trouble({ kind: 'answer', reply })
      await app.send(connection)
      await app.restart()
      expect(service.made).toBe(0)
      await app.pass(61_000)
      expect(await only()).toMatchObject({ state: 'sent' })
      expect(service.made).toBe(1)
    })

    test('with a token that is wrong stops at once, says so, and never shows the token', async () => {
      const input = { kind, name: 'Ours', user: '', place: {}, ...connect(service) }
      const wrong = String(Reflect.get(input, 'token')).replace(service.token, 'wrong-token-1234')
      await app.anna.call('PUT', `/api/connections/${connection}`, { ...input, token: wrong })
      await app.send(connection)
      const failed = await only()
      const code = kind === 'slack' || kind === 'teams' ? 'not-found' : 'unauthorised'
      expect(failed).toMatchObject({ state: 'failed', nextAt: null, problem: { code } })
      expect(JSON.stringify(failed)).not.toContain('wrong-token')
      await app.anna.call('PUT', `/api/connections/${connection}`, input)
      await app.retry(failed.id)
      expect(await only()).toMatchObject({ state: 'sent' })
    })

    test('that is refused says what the other side said', async () => {
      const reply = { status: 422, body: { message: 'The title is too funny' } }
      service.trouble({ kind: 'answer', reply })
      await app.send(connection)
      const problem = { code: 'rejected', message: 'The title is too funny' }
      expect(await only()).toMatchObject({ state: 'failed', problem })
      expect(service.made).toBe(0)
    })

    test('is given up when it never works, and not before hours have passed', async () => {
      const isMaking = (asked: Parameters<typeof service.isMaking>[0]) => service.isMaking(asked)
      for (let tries = 0; tries < 30; tries++) {
        service.trouble({ kind: 'answer', reply: { status: 429, body: '' } }, isMaking)
      }
      await app.send(connection)
      await app.pass(2 * 60 * 60_000)
      expect(await only()).toMatchObject({ state: 'waiting' })
      for (let part = 0; part < 3; part++) await app.pass(4 * 60 * 60_000)
      expect(await only()).toMatchObject({ state: 'failed', problem: { code: 'given-up' } })
    })

    test('by a connection that is gone fails and says so', async () => {
      service.trouble({ kind: 'answer', reply: { status: 429, body: '' } })
      await app.send(connection)
      await app.anna.delete(`/api/connections/${connection}`)
      await app.pass(60_000)
      expect(await only()).toMatchObject({ state: 'failed', problem: { code: 'connection-gone' } })
    })

    if (canLook) {
      test.each([['lose'], ['hang']] as const)(
        'never makes a second one when the answer is lost (%s)',
        async (trouble) => {
          service.trouble({ kind: trouble })
          await app.send(connection)
          expect(await only()).toMatchObject({ state: 'waiting' })
          expect(service.made).toBe(1)
          await app.pass(10 * 60_000)
          expect(await only()).toMatchObject({ state: 'sent', problem: null })
          expect(service.made).toBe(1)
        },
      )

      test('makes it after an error of theirs that came before anything was made', async () => {
        service.trouble({ kind: 'answer', reply: { status: 503, body: 'down' } })
        await app.send(connection)
        expect(await only()).toMatchObject({ state: 'waiting', problem: { code: 'unavailable' } })
        await app.pass(10 * 60_000)
        expect(await only()).toMatchObject({ state: 'sent' })
        expect(service.made).toBe(1)
      })

      test('looks first after a crash in the middle of a request', async () => {
        service.trouble({ kind: 'lose' })
        await app.send(connection)
        const [row] = await app.storage.deliveries.list(app.board as never)
        if (!row) throw new Error('nothing was sent')
        // As a crash leaves it: said to be under way, and due.
        await app.storage.deliveries.put({ ...row, state: 'sending', nextAt: app.clock.date() })
        await app.restart()
        expect(await only()).toMatchObject({ state: 'sent' })
        expect(service.made).toBe(1)
      })

      test('a search that fails makes nothing', async () => {
        service.trouble({ kind: 'lose' })
        await app.send(connection)
        const reply = { status: 500, body: '' }
        for (let tries = 0; tries < 3; tries++)
          service.trouble({ kind: 'answer', reply }, () => true)
        await app.pass(5 * 60_000)
        expect(service.made).toBe(1)
        await app.pass(30 * 60_000)
        expect(await only()).toMatchObject({ state: 'sent' })
        expect(service.made).toBe(1)
      })
    } else {
      test('whose answer is lost is never sent again by itself: nobody can look', async () => {
        service.trouble({ kind: 'lose' })
        await app.send(connection)
        await app.pass(10 * 60_000)
        const unclear = await only()
        expect(unclear).toMatchObject({ state: 'unclear', problem: { code: 'cannot-look' } })
        expect(service.made).toBe(1)
        await app.retry(unclear.id)
        expect(await only()).toMatchObject({ state: 'sent' })
        expect(service.made).toBe(2)
      })
    }

    more(() => ({ app, service, connection }))
  })
}
