import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { makeBoard, openStage, signIn } from '../support/people.ts'

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

test('the library loads at most 260 KB of JavaScript', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const scripts = weigh(anna)
  await anna.goto('/', { waitUntil: 'networkidle' })
  const total = await scripts.total()
  console.log(`library: ${(total / KB).toFixed(0)} KB of JavaScript (gzip)`)
  expect(total).toBeLessThanOrEqual(260 * KB)
})

test('a board loads at most 380 KB of JavaScript', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Weighed', 'demo')
  const scripts = weigh(anna)
  await openStage(anna, board, 'timeline')
  await anna.waitForLoadState('networkidle')
  const total = await scripts.total()
  console.log(`board: ${(total / KB).toFixed(0)} KB of JavaScript (gzip)`)
  expect(total).toBeLessThanOrEqual(380 * KB)
})
