import * as Y from 'yjs'

/** The text under `key`, or "" when it is missing or not a text. */
export function textAt(record: Y.Map<unknown>, key: string): string {
  const text = record.get(key)
  return text instanceof Y.Text ? text.toString() : ''
}

/**
 * A text as far as it is shown. Inputs take `most` characters, and two people who type at once may
 * go over that; but a document takes any length, and laying out a megabyte hangs everyone's page.
 */
export const shownText = (record: Y.Map<unknown>, key: string, most: number): string =>
  textAt(record, key).slice(0, 2 * most)

/** Makes a `Y.Text` with its first content. */
export function newText(content: string): Y.Text {
  const text = new Y.Text()
  if (content !== '') text.insert(0, content)
  return text
}

/** One replaced stretch: at `index`, `remove` UTF-16 units go and `insert` comes. */
export interface TextChange {
  index: number
  remove: number
  insert: string
}

const isLowSurrogate = (text: string, index: number) => {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/**
 * The smallest single change that turns `before` into `after`, never splitting a surrogate pair.
 * `caret` (in `after`) settles where a repeated letter was typed: "aa|" grew at the caret.
 */
export function diffText(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null
  const limit = Math.min(before.length, after.length)
  const tailMax = Math.min(limit, after.length - Math.min(caret, after.length))
  let tail = 0
  while (tail < tailMax && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  let head = 0
  while (head < limit - tail && before[head] === after[head]) head++
  if (head > 0 && (isLowSurrogate(before, head) || isLowSurrogate(after, head))) head--
  while (tail < limit - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  while (
    tail > 0 &&
    (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail))
  )
    tail--
  return {
    index: head,
    remove: before.length - tail - head,
    insert: after.slice(head, after.length - tail),
  }
}

/** Turns a text into `after` by its smallest change, so that what others write beside it stays. */
export function writeText(text: Y.Text, after: string, caret?: number): void {
  const change = diffText(text.toString(), after, caret)
  if (!change) return
  if (change.remove > 0) text.delete(change.index, change.remove)
  if (change.insert !== '') text.insert(change.index, change.insert)
}
