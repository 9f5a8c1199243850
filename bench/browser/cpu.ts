import type { CDPSession, Page } from 'playwright-core'

/** CPU time so far, ms: of the page's main thread, and of all processes of the browser. */
export interface Cpu {
  main: number
  all: number
}

/**
 * Reads CPU time. What a frame costs says more on a shared machine than when it came: waiting for
 * a core that others have does not count.
 */
export async function cpuMeter(page: Page): Promise<() => Promise<Cpu>> {
  const thread = await page.context().newCDPSession(page)
  await thread.send('Performance.enable', { timeDomain: 'threadTicks' })
  const browser = await page.context().browser()?.newBrowserCDPSession()
  return async () => ({ main: await mainOf(thread), all: browser ? await allOf(browser) : 0 })
}

async function mainOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

async function allOf(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + 1000 * cpuTime, 0)
}
