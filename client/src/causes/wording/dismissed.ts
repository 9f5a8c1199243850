import { createStore } from 'zustand/vanilla'

const KEY = 'hb.wording'

/** So many sentences are remembered, the newest; each is 10 characters or so on this device. */
export const MOST_DISMISSED = 500

/**
 * Hints that this person has put away, by a number made of their sentence and of what it belongs
 * to: the words themselves stay where they are. Another sentence is looked at afresh.
 */
export const dismissed = createStore<{ keys: readonly string[] }>(() => ({ keys: read() }))

/** What a dismissed hint is known by. Spaces and case do not make another text. */
export function dismissKey(id: string, text: string): string {
  return hash(`${id}\n${text.trim().replace(/\s+/g, ' ').toLowerCase()}`)
}

export function dismiss(put: readonly string[]): void {
  // Another tab may have added to it meanwhile.
  const keys = [...new Set([...read(), ...dismissed.getState().keys, ...put])].slice(
    -MOST_DISMISSED,
  )
  dismissed.setState({ keys })
  try {
    localStorage.setItem(KEY, JSON.stringify(keys))
  } catch {
    // Storage is off in this browser: it holds until the page is closed.
  }
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

/** 53 bits (cyrb53, public domain): two of 500 texts meet once in 10^10 devices. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
