import type { Locator, Page } from '@playwright/test'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where an element is, once it has stayed there for two frames: what others do may still move it. */
export async function placeOf(element: Locator): Promise<Box> {
  const handle = await element.elementHandle()
  await handle?.waitForElementState('stable')
  const box = await element.boundingBox()
  if (!box) throw new Error('nothing there')
  return box
}

export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await placeOf(element)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A surface that is loaded by itself takes the pointer from the frame after it is there. */
export const nextFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
