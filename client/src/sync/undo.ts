import { ROOTS, rootOf } from '@herringbone/shared/doc/names.ts'
import * as Y from 'yjs'
import type { UndoResult } from './board-handle.ts'
import { isVoid, isWithin, merged, narrow, type Step } from './undo-rules.ts'

export interface Undo {
  /** One transaction, one step. */
  edit(change: (doc: Y.Doc) => void): void
  /** Joins the `editOn` before it, until `endGesture`, `edit`, `undo` or `redo`. */
  editOn(change: (doc: Y.Doc) => void): void
  endGesture(): void
  /** Forgets the newest steps if together they came to nothing: made, and taken away unwritten. */
  forgetVoid(): void
  undo(): UndoResult
  redo(): UndoResult
  canUndo(): boolean
  canRedo(): boolean
  /** Called after anything that may change `canUndo` or `canRedo`. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

/** Steps that are looked back on for some that together came to nothing: making, typing, erasing. */
const LOOK_BACK = 20

const boardRoots = (doc: Y.Doc): Y.Map<unknown>[] => ROOTS.map((root) => rootOf(doc, root))

/** Undo and redo of what this tab does to `roots` under `origin`, and of nothing else. */
export function createUndo(doc: Y.Doc, origin: object, roots = boardRoots(doc)): Undo {
  let kept: ReadonlySet<Y.Item> = new Set()
  const manager = new Y.UndoManager(roots, {
    trackedOrigins: new Set([origin]),
    captureTimeout: Number.POSITIVE_INFINITY, // gestures end by `stopCapturing`, never by time
    deleteFilter: (item) => !isWithin(item, kept),
    ignoreRemoteMapChanges: true, // `narrow` decides that, and knows more than Yjs does
  })
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  manager.on('stack-item-added', tell)
  manager.on('stack-cleared', tell)

  // Delete sets have no author: what others took of mine must be noted as it happens.
  const lost = new Set<number>()
  const noteLost = (transaction: Y.Transaction) => {
    if (transaction.origin === origin || transaction.origin === manager) return
    for (const { clock, len } of transaction.deleteSet.clients.get(doc.clientID) ?? []) {
      for (let taken = clock; taken < clock + len; taken++) lost.add(taken)
    }
  }
  doc.on('afterTransaction', noteLost)

  /**
   * Runs one step alone: Yjs goes on to older steps when the newest finds nothing left to do, and
   * would then undo something that the person does not see and did not mean.
   */
  const run = (name: 'undoStack' | 'redoStack', pop: () => Step | null): UndoResult => {
    manager.stopCapturing()
    const stack = manager[name]
    try {
      for (let step = stack.pop(); step; step = stack.pop()) {
        if (isVoid(step)) continue
        kept = narrow(doc, step, lost)
        manager[name] = [step]
        return pop() ? 'done' : 'changed-by-others'
      }
      return 'nothing'
    } finally {
      manager[name] = stack
      kept = new Set()
      tell()
    }
  }

  const forgetVoid = () => {
    manager.stopCapturing()
    const stack = manager.undoStack
    for (let count = 1; count <= Math.min(LOOK_BACK, stack.length); count++) {
      if (!isVoid(merged(stack.slice(-count)))) continue
      manager.undoStack = stack.slice(0, -count)
      tell()
      return
    }
  }

  return {
    forgetVoid,
    edit: (change) => {
      manager.stopCapturing()
      doc.transact(() => change(doc), origin)
      manager.stopCapturing()
    },
    editOn: (change) => doc.transact(() => change(doc), origin),
    endGesture: () => manager.stopCapturing(),
    undo: () => run('undoStack', () => manager.undo()),
    redo: () => run('redoStack', () => manager.redo()),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      doc.off('afterTransaction', noteLost)
      manager.destroy()
    },
  }
}
