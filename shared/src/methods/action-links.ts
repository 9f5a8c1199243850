import { type Action, isClosed } from '../model/action.ts'
import type { ActionId } from '../model/ids.ts'
import { idAs, type Link } from '../model/link.ts'

type Actions = Readonly<Record<ActionId, Pick<Action, 'status' | 'due' | 'commitment'>>>
type Neighbours = ReadonlyMap<ActionId, readonly ActionId[]>

/** What actions have to do with each other. */
export interface ActionLinks {
  /** Each action that has to wait, and for which. Without rings. */
  waitsFor: Neighbours
  /** Both ways. */
  excludes: Neighbours
}

/**
 * Reads the links between actions. Those that lead nowhere or say a thing twice are left out, and
 * so is the one of the highest id in each ring, which two people can make at once.
 */
export function actionLinks(actions: Actions, links: Iterable<Link>): ActionLinks {
  const waitsFor = new Map<ActionId, ActionId[]>()
  const excludes = new Map<ActionId, ActionId[]>()
  const add = (to: Map<ActionId, ActionId[]>, key: ActionId, value: ActionId) => {
    const known = to.get(key)
    if (!known) to.set(key, [value])
    else if (!known.includes(value)) known.push(value)
  }
  for (const { kind, from, to } of [...links].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (kind !== 'before' && kind !== 'excludes') continue
    const [first, then] = [idAs('action', from), idAs('action', to)]
    if (!first || !then) continue
    if (!Object.hasOwn(actions, first) || !Object.hasOwn(actions, then)) continue
    if (kind === 'excludes') {
      add(excludes, first, then)
      add(excludes, then, first)
    } else if (!makesRing(waitsFor, first, then)) add(waitsFor, then, first)
  }
  return { waitsFor, excludes }
}

/** Whether `then` could no longer begin if it had to wait for `first`, which waits for it. */
export function makesRing(waitsFor: Neighbours, first: ActionId, then: ActionId): boolean {
  const seen = new Set<ActionId>()
  const open = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === then) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(waitsFor.get(id) ?? []))
  }
  return false
}

/** Something about two actions that cannot be as it is. */
export interface ActionClash {
  /**
   * `both-committed`: only one of them can be; `due-too-early`: the first is due before the second,
   * for which it waits; `waits-for-none`: the first waits for the second, which won't be done.
   */
  kind: 'both-committed' | 'due-too-early' | 'waits-for-none'
  actions: readonly [ActionId, ActionId]
}

/** What does not go together among actions that are not closed. */
export function actionClashes(actions: Actions, links: ActionLinks): ActionClash[] {
  const clashes: ActionClash[] = []
  const openOne = (id: ActionId) => {
    const action = actions[id]
    return action && !isClosed(action) ? action : undefined
  }
  for (const [id, others] of links.excludes) {
    for (const other of others) {
      const both = [openOne(id), openOne(other)]
      if (id < other && both.every((action) => action?.commitment === 'committed'))
        clashes.push({ kind: 'both-committed', actions: [id, other] })
    }
  }
  for (const [id, others] of links.waitsFor) {
    const action = openOne(id)
    if (!action) continue
    for (const other of others) {
      const first = actions[other]
      if (first?.status === 'wont') clashes.push({ kind: 'waits-for-none', actions: [id, other] })
      else if (first?.status !== 'done' && first?.due && action.due && action.due < first.due)
        clashes.push({ kind: 'due-too-early', actions: [id, other] })
    }
  }
  return clashes
}
