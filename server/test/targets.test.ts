import { expect, test } from 'vitest'
import { targetContract } from './support/target-contract.ts'
import { FakeChat } from './support/targets/fake-chat.ts'
import { FakeConfluence } from './support/targets/fake-confluence.ts'
import { FakeGithub } from './support/targets/fake-github.ts'
import { FakeJira } from './support/targets/fake-jira.ts'
import { FakeLinear } from './support/targets/fake-linear.ts'
import { FakeNotion } from './support/targets/fake-notion.ts'

const MINUTES = 60_000

for (const version of [2, 3] as const) {
  targetContract(
    {
      kind: version === 3 ? 'jira-cloud' : 'jira-server',
      make: () => new FakeJira(version),
      connect: ({ url, token }) => ({
        ...{ base: url, token, user: version === 3 ? 'ada@example.com' : '' },
        place: { project: 'OPS', issueType: 'Task' },
      }),
      canLook: true,
    },
    (current) => {
      test('leaves out what the screen of the project has not, and says so', async () => {
        const { app, service, connection } = current()
        service.missing = ['priority', 'duedate']
        await app.send(connection)
        const [sent] = await app.deliveries()
        expect(sent).toMatchObject({
          state: 'sent',
          differences: [
            { field: 'priority', sent: 'High', found: '' },
            { field: 'due', sent: '2026-12-01', found: '' },
          ],
        })
        expect(service.made).toBe(1)
      })

      test('puts the issue into its action, and follows what becomes of it', async () => {
        const { app, service, connection } = current()
        await app.send(connection)
        const [action] = Object.values((await app.read()).actions)
        expect(action).toMatchObject({ ticket: `${service.url}/browse/OPS-1`, status: 'open' })
        const [issue] = service.issues
        if (issue) issue.fields.status = { name: 'Doing', statusCategory: { key: 'indeterminate' } }
        await app.pass(6 * MINUTES)
        expect(Object.values((await app.read()).actions)[0]).toMatchObject({
          status: 'in-progress',
        })
        if (issue) issue.fields.status = { name: 'Closed', statusCategory: { key: 'done' } }
        await app.pass(6 * MINUTES)
        expect(Object.values((await app.read()).actions)[0]).toMatchObject({
          status: 'done',
          verified: `Closed, ${service.url}/browse/OPS-1`,
        })
        expect((await app.deliveries())[0]).toMatchObject({ status: 'Closed' })
      })

      test('leaves the action alone while nothing changes over there', async () => {
        const { app, connection } = current()
        await app.send(connection)
        const [id] = Object.keys((await app.read()).actions)
        await app.edit((doc) => {
          const actions = doc.getMap<{ set: (key: string, value: unknown) => void }>('actions')
          actions.get(String(id))?.set('progress', ['in-progress', 0])
        })
        await app.pass(11 * MINUTES)
        expect(Object.values((await app.read()).actions)[0]).toMatchObject({
          status: 'in-progress',
        })
      })

      test('makes no second one while the search has not heard of the first', async () => {
        const { app, service, connection } = current()
        service.trouble({ kind: 'lose' })
        service.blindSearches = 1
        await app.send(connection)
        await app.pass(10 * MINUTES)
        expect([service.made, service.blindSearches]).toEqual([1, 0])
        expect((await app.deliveries())[0]).toMatchObject({ state: 'sent' })
      })

      test('an issue that was deleted over there is said to be gone, and can be made anew', async () => {
        const { app, service, connection } = current()
        await app.send(connection)
        service.issues.length = 0
        await app.pass(6 * MINUTES)
        expect((await app.deliveries())[0]).toMatchObject({ problem: { code: 'gone-there' } })
        const [id] = Object.keys((await app.read()).actions)
        await app.send(connection, [String(id)])
        expect(service.made).toBe(1)
      })
    },
  )
}

targetContract(
  {
    kind: 'github',
    make: () => new FakeGithub(),
    connect: ({ url, token }) => ({ base: url, token, place: { repo: 'acme/shop' } }),
    canLook: true,
  },
  (current) => {
    test('says which labels were dropped without a word', async () => {
      const { app, service, connection } = current()
      service.dropsLabels = true
      await app.send(connection)
      expect((await app.deliveries())[0]).toMatchObject({
        differences: [{ field: 'labels', sent: 'postmortem, prio:high', found: '' }],
      })
    })

    test('what is closed as not planned won’t be done here either', async () => {
      const { app, service, connection } = current()
      await app.send(connection)
      const [issue] = service.issues
      if (issue) Object.assign(issue, { state: 'closed', state_reason: 'not_planned' })
      await app.pass(6 * MINUTES)
      const [action] = Object.values((await app.read()).actions)
      expect(action).toMatchObject({ status: 'wont' })
      expect(action?.reason).toContain('not_planned')
    })

    test('its own limit is waited for, though it answers as if it were forbidden', async () => {
      const { app, service, connection } = current()
      const reset = String(Math.ceil(app.clock.date() / 1_000) + 300)
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
      service.trouble({ kind: 'answer', reply: { status: 403, headers, body: {} } })
      await app.send(connection)
      await app.pass(4 * MINUTES)
      expect(service.made).toBe(0)
      await app.pass(2 * MINUTES)
      expect(service.made).toBe(1)
    })

    test('sends each of many actions once, one after another', async () => {
      const { app, service, connection } = current()
      for (const name of ['Two', 'Three', 'Four']) await app.addAction(name)
      await app.send(connection)
      expect(service.issues.map(({ title }) => title)).toEqual([
        ...['Alert on the queue', 'Two', 'Three', 'Four'],
      ])
      expect((await app.deliveries()).every(({ state }) => state === 'sent')).toBe(true)
    })
  },
)

targetContract({
  kind: 'linear',
  make: () => new FakeLinear(),
  connect: ({ url, token }) => ({ base: url, token, place: { team: 'team-1' } }),
  canLook: true,
})

targetContract(
  {
    kind: 'confluence',
    make: () => new FakeConfluence(),
    connect: ({ url, token }) => ({
      ...{ base: `${url}/wiki`, token, user: 'ada@example.com' },
      place: { space: 'OPS', parent: '7' },
    }),
    canLook: true,
  },
  (current) => {
    test('brings the page up to date when the report is sent again', async () => {
      const { app, service, connection } = current()
      await app.send(connection)
      await app.addAction('A later thought')
      await app.send(connection)
      expect(service.made).toBe(1)
      expect(service.pages[0]).toMatchObject({ version: 2 })
      expect(service.pages[0]?.body).toContain('A later thought')
    })

    test('leaves a page of the same name alone that is not ours', async () => {
      const { app, service, connection } = current()
      const theirs = { id: '99', space: 'OPS', body: 'theirs', version: 1, marker: 'x' }
      const title = 'Checkout outage – Post-mortem'
      service.pages.push({ ...theirs, title, ancestors: [], attachments: [] })
      await app.send(connection)
      expect((await app.deliveries())[0]).toMatchObject({
        state: 'failed',
        problem: { message: 'A page with this title already exists in this space' },
      })
      expect(service.pages[0]?.body).toBe('theirs')
    })
  },
)

targetContract(
  {
    kind: 'notion',
    make: () => new FakeNotion(),
    connect: ({ url, token }) => ({ base: url, token, place: { parent: 'parent-1' } }),
    canLook: true,
  },
  (current) => {
    test('sends a long page in portions, and none of them twice', async () => {
      const { app, service, connection } = current()
      for (let at = 0; at < 240; at++) await app.addAction(`Task ${at}`)
      const isAppend = ({ method }: { method: string }) => method === 'PATCH'
      service.trouble({ kind: 'lose' }, isAppend)
      await app.send(connection)
      await app.pass(5 * MINUTES)
      expect((await app.deliveries())[0]).toMatchObject({ state: 'sent', differences: [] })
      const texts = service.pages[0]?.children.map((block) => JSON.stringify(block)) ?? []
      expect(texts.filter((text) => text.includes('"Task 200"'))).toHaveLength(1)
      expect(texts.filter((text) => text.includes('"to_do"')).length).toBeGreaterThan(240)
    })
  },
)

for (const [kind, answer] of [
  ['slack', { body: 'ok' }],
  ['teams', { status: 202 }],
] as const) {
  targetContract(
    {
      kind,
      make: () => new FakeChat(answer),
      connect: ({ url, token }) => ({ base: '', token: `${url}/services/${token}` }),
      canLook: false,
    },
    (current) => {
      test('tells the checklist that the summary went', async () => {
        const { app, connection } = current()
        expect((await app.read()).report.sentAt).toBe(0)
        await app.send(connection)
        expect((await app.read()).report.sentAt).toBe(app.clock.date())
      })
    },
  )
}
