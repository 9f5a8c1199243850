import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { makeBoard, signIn } from '../support/people.ts'

const KB = 1000

/** Adds up the scripts a page loads, as gzip would send them. */
function weigh(page: Page): { total: () => Promise<number> } {
  const bodies: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    bodies.push(response.body().then((body) => gzipSync(body).length))
  })
  return { total: async () => (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0) }
}

for (const locale of ['en-GB', 'de-DE']) {
  test(`the library loads at most 260 KB of JavaScript in ${locale}`, async ({ newPerson }) => {
    const anna = await newPerson({ locale })
    await signIn(anna, 'Anna')
    const scripts = weigh(anna)
    await anna.goto('/')
    await expect(anna.getByRole('heading', { level: 1 })).toBeVisible()
    await anna.waitForLoadState('networkidle')
    const total = await scripts.total()
    console.log(`library in ${locale}: ${(total / KB).toFixed(0)} KB of JavaScript (gzip)`)
    expect(total).toBeLessThanOrEqual(260 * KB)
  })

  test(`a board loads at most 380 KB of JavaScript in ${locale}`, async ({ newPerson }) => {
    const anna = await newPerson({ locale })
    await signIn(anna, 'Anna')
    const board = await makeBoard(anna, 'Weighed', 'demo')
    const scripts = weigh(anna)
    await anna.goto(`/board/${board}/timeline`)
    await expect(anna.getByRole('toolbar').first()).toBeVisible()
    await anna.waitForLoadState('networkidle')
    const total = await scripts.total()
    console.log(`board in ${locale}: ${(total / KB).toFixed(0)} KB of JavaScript (gzip)`)
    expect(total).toBeLessThanOrEqual(380 * KB)
  })
}
