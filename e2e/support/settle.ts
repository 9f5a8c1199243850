import type { Page } from '@playwright/test'

/** Waits until nothing is loading or fading in any more: what is half there measures badly. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.mantine-Loader-root'))
  await page.evaluate(() =>
    // what is taken away in the middle of its animation has ended too
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  )
}
