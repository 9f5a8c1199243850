import { diffText, type TextChange } from '@herringbone/shared/doc/text.ts'
import type * as Y from 'yjs'

/** Where a caret stands after a change: text before it moves it, text at or after it does not. */
export function moveCaret(caret: number, change: TextChange): number {
  const { index, remove, insert } = change
  if (caret <= index) return caret
  return caret >= index + remove ? caret - remove + insert.length : index + insert.length
}

/** Cuts what is inserted so that the whole stays within `max`; never in the middle of a character. */
export function limitChange(change: TextChange, length: number, max: number): TextChange {
  const room = Math.max(0, max - (length - change.remove))
  if (change.insert.length <= room) return change
  const last = change.insert.charCodeAt(room - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return { ...change, insert: change.insert.slice(0, splitsPair ? room - 1 : room) }
}

/**
 * A change that was made to a text which has meanwhile become another by `other`: what to do to the
 * text as it is now, one after the other. What `other` has inserted stays.
 */
export function rebaseChange(change: TextChange, other: TextChange | null): TextChange[] {
  if (!other) return [change]
  const { index, remove, insert } = change
  const [end, otherEnd] = [index + remove, other.index + other.remove]
  const shift = other.insert.length - other.remove
  if (otherEnd <= index) return [{ ...change, index: index + shift }]
  if (other.index >= end) return [change]
  const left = Math.max(0, other.index - index)
  const right = Math.max(0, end - otherEnd)
  const afterOther = other.index + other.insert.length
  return [
    { index: afterOther, remove: right, insert: '' },
    { index: other.index >= index ? index : afterOther, remove: left, insert },
  ]
}

/** Writes what a field has become into a text that others may have changed since `before`. */
export function writeField(
  text: Y.Text,
  field: { before: string; after: string; caret: number; max: number },
): void {
  const { before, after, caret, max } = field
  const typed = diffText(before, after, caret)
  if (!typed) return
  const current = text.toString()
  const change = limitChange(typed, current.length, max)
  for (const { index, remove, insert } of rebaseChange(change, diffText(before, current))) {
    if (remove > 0) text.delete(index, remove)
    if (insert !== '') text.insert(index, insert)
  }
}
