import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react'
import { loadTexts } from './texts.ts'

/** What nobody needs at first sight is fetched so long after it, ms: it works offline too. */
const LATER_MS = 5_000
/** What is shown is left alone for so long before anything is fetched ahead, ms. */
const CALM_MS = 1_000
/** The longest wait for a moment in which there is nothing to do, ms. */
const IDLE_MS = 1_000
/** Between two tries to fetch a part while the server is away, ms; the last is repeated. */
const WAITS_MS = [500, 1_000, 2_000, 4_000]

const parts = new Set<() => Promise<unknown>>()
const loads = new WeakMap<object, () => Promise<unknown>>()
/** What somebody waits for now: what is fetched ahead comes after it. */
const awaited = new Set<Promise<unknown>>()

/**
 * A part of a page in a file of its own, loaded when it is first shown, or a while after the page
 * (`useLaterParts`). While the server is away it waits for it, and does not fail.
 */
// biome-ignore lint/suspicious/noExplicitAny: as React's own `lazy` has it: props of any kind
export function lazyPart<Part extends ComponentType<any>>(
  load: () => Promise<{ default: Part }>,
): LazyExoticComponent<Part> {
  parts.add(load)
  const part = lazy(() => loadNow(load))
  loads.set(part, load)
  return part
}

function loadNow<T>(load: () => Promise<T>): Promise<T> {
  const loading = loadPatiently(load)
  const isThere = () => void awaited.delete(loading)
  awaited.add(loading)
  loading.then(isThere, isThere)
  return loading
}

/** Fetches at once what will be shown in a moment; `part`: what `lazyPart` made. */
export function fetchPart(part: object): void {
  const load = loads.get(part)
  if (load) loadNow(load).catch(() => {}) // who shows it is told
}

/**
 * Fetches what is likely to be opened next, one after another, when what is shown has been there
 * for a while and there is nothing else to do. `next`: what `lazyPart` made, the same array from
 * render to render; `isShown`: what it comes after is there.
 */
export function useNextParts(next: readonly object[], isShown: boolean): void {
  useEffect(() => {
    if (!isShown || savesData()) return undefined
    let isHere = true
    const wanted = next.flatMap((part) => loads.get(part) ?? [])
    let stop = () => {}
    const timer = setTimeout(() => {
      stop = whenIdle(() => void fetchParts(wanted, () => isHere))
    }, CALM_MS)
    return () => {
      isHere = false
      clearTimeout(timer)
      stop()
    }
  }, [next, isShown])
}

/** Not every browser tells when it is idle. */
function whenIdle(then: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, IDLE_MS)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(then, { timeout: IDLE_MS })
  return () => cancelIdleCallback(asked)
}

/** Fetches all parts that are known, one after another, when the page has been there for a while. */
export function useLaterParts(): void {
  useEffect(() => {
    if (savesData()) return undefined
    let isHere = true
    const timer = setTimeout(() => void fetchParts(parts, () => isHere), LATER_MS)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [])
}

/** Whoever pays for every byte fetches what they open, and no more. */
function savesData(): boolean {
  const connection = 'connection' in navigator ? navigator.connection : undefined
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  )
}

async function fetchParts(
  wanted: Iterable<() => Promise<unknown>>,
  goesOn: () => boolean,
): Promise<void> {
  // A part that has come may bring parts of its own: they are in `parts` by then, and come last.
  for (const load of wanted) {
    while (awaited.size > 0) await Promise.allSettled(awaited)
    if (!goesOn()) return
    await withTexts(load).catch(() => {}) // the connection is gone: it is asked for again when it is shown
  }
}

/**
 * Tries until the part is there. When the server answers and the part is not to be had twice, the
 * page is of another version than the server: that is an error, and reloading mends it.
 */
export async function loadPatiently<T>(
  load: () => Promise<T>,
  answers: () => Promise<boolean> = serverAnswers,
): Promise<T> {
  let missed = 0
  for (let tries = 0; ; tries++) {
    try {
      return await withTexts(load)
    } catch (error) {
      if (await answers()) missed++
      if (missed > 1) throw error
      const wait = WAITS_MS[Math.min(tries, WAITS_MS.length - 1)]
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** A part with its texts in the language that is read now: it must not be shown in another one. */
export async function withTexts<T>(load: () => Promise<T>): Promise<T> {
  const part = await load()
  await loadTexts()
  return part
}

const serverAnswers = (): Promise<boolean> =>
  fetch('/healthz', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false, // nobody there
  )
