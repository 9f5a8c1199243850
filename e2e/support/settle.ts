import type { Page } from '@playwright/test'

/** Waits until nothing is loading or fading in any more: what is half there measures badly. */
export async function settle(page: Page): Promise<void> {
  // A tooltip under the pointer would come in the middle of it.
  await page.mouse.move(0, 0)
  await page.waitForFunction(
    () => !document.querySelector('.mantine-Loader-root, .mantine-Tooltip-tooltip'),
  )
  await page.evaluate(() =>
    // what is taken away in the middle of its animation has ended too
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  )
}
