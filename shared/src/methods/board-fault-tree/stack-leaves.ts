import type { Drawn } from './draw-tree.ts'
import type { TidyItem } from './tidy-tree.ts'

export interface Size {
  width: number
  height: number
}

/** Trees with more on them are too wide to be seen whole: the inputs of a lowest gate are stacked. */
export const STACKED_FROM = 30
/** A gate with more inputs has several stacks of so many. */
const HIGHEST = 4
/** Room at the left of a stack for the line down, and between what is stacked. */
export const STACK = { spine: 14, gap: 12 } as const

/** What is laid out as one: a node, or the inputs of a gate one below the other. */
export interface Block extends TidyItem {
  children: number[]
  /** Places in the list of what is drawn. */
  members: number[]
  isStack: boolean
}

/** The blocks of a tree that begins at `start` and ends before `end`. */
export function blocksOf(
  drawn: readonly Drawn[],
  sizes: readonly Size[],
  [start, end]: readonly [start: number, end: number],
  stacks: boolean,
): Block[] {
  const blocks: Block[] = []
  const blockOf = new Map<number, number>()
  const add = (members: number[], isStack: boolean): void => {
    const [first = 0] = members
    const { parent, depth } = drawn[first] as Drawn // inside
    const above = parent === null ? null : (blockOf.get(parent) ?? null)
    const at = blocks.length
    const own = members.map((member) => sizes[member] ?? { width: 0, height: 0 })
    const height = own.reduce((sum, size) => sum + size.height + STACK.gap, -STACK.gap)
    const width = Math.max(...own.map((size) => size.width)) + (isStack ? STACK.spine : 0)
    blocks.push({
      members,
      isStack,
      width,
      height,
      parent: above,
      children: [],
      depth,
      spans: isStack,
    })
    if (above !== null) blocks[above]?.children.push(at)
    for (const member of members) blockOf.set(member, at)
  }
  for (let at = start; at < end; at++) {
    if (blockOf.has(at)) continue
    add([at], false)
    const { children } = drawn[at] as Drawn // inside
    if (!stacks || children.length < 2 || !children.every((child) => isLeaf(drawn, child))) continue
    for (let from = 0; from < children.length; from += HIGHEST) {
      add(children.slice(from, from + HIGHEST), true)
    }
  }
  return blocks
}

/** A condition hangs at the side of its gate, where a stack would hide what it is. */
const isLeaf = (drawn: readonly Drawn[], at: number): boolean => {
  const { children, line } = drawn[at] as Drawn // inside
  return children.length === 0 && line?.condition !== true
}
