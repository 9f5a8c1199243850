import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { settle } from './settle.ts'

/** Minified: every page parses it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What can be well in the light and bad in the dark. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * Serious and critical findings of axe, in words: all rules in the colours that the page has, and
 * those about colours in the others too.
 */
export async function findings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const found = await findingsNow(page)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const [own, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
  await changeColours(page, other)
  const foundThen = await findingsNow(page, RULES_OF_COLOURS)
  await changeColours(page, own)
  return [...found, ...foundThen.map((finding) => `${other}: ${finding}`)]
}

/** Changes them at once: no text is seen on its way from one colour to the other. */
async function changeColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('*, ::before, ::after { transition: none !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  await page.emulateMedia({ colorScheme })
  // The page hears of it in one frame, and is drawn in the next.
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await page.evaluate(frame)
  await page.evaluate(frame)
  await page.evaluate(() => document.adoptedStyleSheets.pop())
}

/**
 * Runs axe in the page itself, which holds no frames: carrying every result out of it and into a
 * page of its own takes six times as long.
 */
async function findingsNow(page: Page, runOnly?: string[]): Promise<string[]> {
  await settle(page)
  const violations = await page.evaluate(async (rules) => {
    const { axe } = globalThis as typeof globalThis & { axe: typeof import('axe-core') }
    const options = { resultTypes: ['violations' as const], ...(rules && { runOnly: rules }) }
    return (await axe.run(document, options)).violations
  }, runOnly)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
