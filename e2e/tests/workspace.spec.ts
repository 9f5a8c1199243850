import { expect, openPerson, test } from '../support/fixtures.ts'
import { makeBoard, signIn } from '../support/people.ts'
import { TestServer } from '../support/server.ts'

test('the empty library makes the demo board in one click', async ({ browser }) => {
  const server = await TestServer.start()
  const anna = await openPerson(browser, server.url)
  try {
    await anna.goto('/')
    await anna.getByRole('button', { name: 'Open the demo' }).click()
    await anna.waitForURL(/\/board\//)
    await expect(anna.getByText('Checkout outage, Black Friday')).toBeVisible()
    await expect(anna.getByText('SEV 1').first()).toBeVisible()
    await anna.goto('/')
    await expect(anna.getByRole('link', { name: /Checkout outage, Black Friday/ })).toBeVisible()
  } finally {
    await anna.context().close()
    await server.remove()
  }
})

test('the library finds a session by what is written on its board', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  await makeBoard(anna, 'A filled board', 'demo')
  await makeBoard(anna, 'Something else entirely')
  await anna.goto('/')
  await anna.getByLabel('Search all post-mortems').fill('grafana')
  await expect(anna.getByText('Something else entirely')).toHaveCount(0)
  await expect(anna.locator('mark').first()).toHaveText(/grafana/i)
})

test('with a workspace key, the link that the server prints lets in once and hides the key', async ({
  browser,
}) => {
  const key = 'correct-horse-battery-staple'
  const server = await TestServer.start({ WORKSPACE_KEY: key })
  const stranger = await openPerson(browser, server.url)
  const member = await openPerson(browser, server.url)
  try {
    await stranger.goto('/')
    await expect(stranger.getByLabel('Workspace key')).toBeVisible()
    const refused = await stranger.request.post('/api/boards', { data: { title: 'No' } })
    expect(refused.status()).toBeGreaterThanOrEqual(401)

    await member.goto(`/enter#key=${key}`)
    await expect(member.getByRole('button', { name: 'New session' }).first()).toBeVisible()
    expect(member.url()).not.toContain(key)
  } finally {
    await stranger.context().close()
    await member.context().close()
    await server.remove()
  }
})

test('the interface speaks German to those who do', async ({ newPerson }) => {
  const anna = await newPerson({ locale: 'de-DE' })
  await signIn(anna, 'Anna')
  await anna.goto('/')
  await expect(anna.getByRole('button', { name: 'Neue Sitzung' }).first()).toBeVisible()
  await expect(anna.locator('html')).toHaveAttribute('lang', 'de')
})
