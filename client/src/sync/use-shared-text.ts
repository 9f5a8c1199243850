import { diffText } from '@herringbone/shared/doc/text.ts'
import {
  type ChangeEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type * as Y from 'yjs'
import type { BoardHandle, UndoResult } from './board-handle.ts'
import { useBoard, useCanEdit } from './react.tsx'
import { moveCaret, writeField } from './shared-text.ts'

/** Typing that pauses for so long goes on as a new undo step. */
const PAUSE_MS = 1_000

type Field = HTMLInputElement | HTMLTextAreaElement

/** Where a text stands: the board, or a desk. */
export type TextOwner = Pick<BoardHandle, 'doc' | 'editOn' | 'endGesture' | 'undo' | 'redo'>

export interface SharedTextOptions {
  /** In UTF-16 units, as `LIMITS` has them. */
  maxLength?: number
  /** What an undo or redo by key in the field has come to. */
  onUndo?: (result: UndoResult) => void
}

/** Spread over an `input` or `textarea`; own handlers of the same name must call these too. */
export interface SharedTextBinding {
  value: string
  readOnly: boolean
  maxLength?: number
  ref: (field: Field | null) => void
  onChange: (event: ChangeEvent<Field>) => void
  onBlur: () => void
  onKeyDown: (event: KeyboardEvent<Field>) => void
  onCompositionStart: () => void
  onCompositionEnd: () => void
}

/**
 * Binds a field to a text that several people write at once. `getText` is asked anew each time:
 * undo makes a record again, and a text that was kept would be the dead one.
 */
export function useSharedText(
  getText: () => Y.Text | undefined,
  options: SharedTextOptions = {},
): { value: string; bind: SharedTextBinding } {
  return useTextOf(useBoard(), useCanEdit(), getText, options)
}

/** The same for a text in a document that is not the board's. */
export function useTextOf(
  owner: TextOwner,
  canEdit: boolean,
  getText: () => Y.Text | undefined,
  options: SharedTextOptions = {},
): { value: string; bind: SharedTextBinding } {
  const { maxLength, onUndo } = options
  const read = () => getText()?.toString() ?? ''
  const latest = useRef({ getText, read })
  useLayoutEffect(() => {
    latest.current = { getText, read }
  })
  const field = useRef<Field | null>(null)
  const caretToBe = useRef<[number, number] | null>(null)
  const typedAt = useRef(0)
  // While an input method composes, the field is its own: writing into it would break the word.
  const composing = useRef<{ before: string; after: string } | null>(null)
  const [draft, setDraft] = useState<string | null>(null)

  const subscribe = useCallback(
    (changed: () => void) => {
      let known = latest.current.getText()
      const onTransaction = (transaction: Y.Transaction) => {
        const text = latest.current.getText()
        const touched: ReadonlyMap<unknown, unknown> = transaction.changed
        if (text === known && !touched.has(text)) return
        known = text
        caretToBe.current = caretAfter(field.current, latest.current.read())
        changed()
      }
      owner.doc.on('afterTransaction', onTransaction)
      return () => owner.doc.off('afterTransaction', onTransaction)
    },
    [owner],
  )
  const shared = useSyncExternalStore(subscribe, read)
  const value = draft ?? shared

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the field gets another value
  useLayoutEffect(() => {
    const caret = caretToBe.current
    caretToBe.current = null
    if (caret && !composing.current) field.current?.setSelectionRange(...caret)
  }, [value])

  const write = useCallback(
    (before: string, after: string, caret: number) => {
      owner.editOn(() => {
        const text = latest.current.getText()
        const max = maxLength ?? Number.POSITIVE_INFINITY
        if (text) writeField(text, { before, after, caret, max })
      })
    },
    [owner, maxLength],
  )
  const endComposition = useCallback(() => {
    const composed = composing.current
    composing.current = null
    setDraft(null)
    if (composed) {
      const after = field.current?.value ?? composed.after
      write(composed.before, after, field.current?.selectionStart ?? after.length)
    }
  }, [write])

  const leave = useRef(endComposition)
  useLayoutEffect(() => {
    leave.current = endComposition
  })
  useEffect(
    () => () => {
      leave.current() // a field that goes away in the middle of a word keeps the word
      owner.endGesture()
    },
    [owner],
  )

  const bind: SharedTextBinding = {
    value,
    readOnly: !canEdit || getText() === undefined,
    ...(maxLength === undefined ? {} : { maxLength }),
    ref: useCallback((element: Field | null) => {
      field.current = element
    }, []),
    onChange: ({ currentTarget, timeStamp }) => {
      if (composing.current) {
        composing.current.after = currentTarget.value
        setDraft(currentTarget.value)
        return
      }
      if (timeStamp - typedAt.current > PAUSE_MS) owner.endGesture()
      typedAt.current = timeStamp
      write(value, currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
    },
    onBlur: () => {
      endComposition()
      owner.endGesture()
    },
    onKeyDown: (event) => {
      const act = undoKey(event)
      if (!act || composing.current) return
      event.preventDefault() // the browser's own undo knows nothing of what others wrote
      const result = act === 'undo' ? owner.undo() : owner.redo()
      onUndo?.(result)
    },
    onCompositionStart: () => {
      composing.current = { before: shared, after: shared }
      setDraft(shared)
    },
    onCompositionEnd: endComposition,
  }
  return { value, bind }
}

/** Where the selection will be once the field shows `after`; null when it need not be moved. */
function caretAfter(field: Field | null, after: string): [number, number] | null {
  if (!field || field.ownerDocument.activeElement !== field) return null
  const change = diffText(field.value, after)
  const { selectionStart: start, selectionEnd: end } = field
  if (!change || start === null || end === null) return null
  return [moveCaret(start, change), moveCaret(end, change)]
}

function undoKey({
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  key,
}: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo'
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null
}
