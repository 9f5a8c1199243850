import type { Drawn } from './draw-tree.ts'
import type { TidyItem } from './tidy-tree.ts'

export interface Size {
  width: number
  height: number
}

/**
 * So many inputs of a gate that follow one another and have nothing below them stand one below the
 * other: beside each other they would make a tree too wide to be seen whole. It goes by the gate
 * alone, so that nothing elsewhere moves when a tree grows.
 */
const STACKED_FROM = 3
/** Of a root: there a tree begins, and its inputs are made gates one after another. */
const STACKED_AT_ROOT_FROM = 7
/** More of them have several stacks of so many. */
const HIGHEST = 4
/** Room at the left of a stack for the line down, and between what is stacked. */
export const STACK = { spine: 14, gap: 12 } as const

/** What is laid out as one: a node, or inputs of a gate one below the other. */
export interface Block extends TidyItem {
  children: number[]
  /** Places in the list of what is drawn. */
  members: readonly number[]
  isStack: boolean
}

/** The blocks of a tree that begins at `start` and ends before `end`. */
export function blocksOf(
  drawn: readonly Drawn[],
  sizes: readonly Size[],
  [start, end]: readonly [start: number, end: number],
): Block[] {
  const blocks: Block[] = []
  const blockOf = new Map<number, number>()
  /** By the first of each. */
  const stacks = new Map<number, readonly number[]>()
  const add = (members: readonly number[], isStack: boolean): void => {
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
  // a block stands where its first member does, and so after that of its gate
  for (let at = start; at < end; at++) {
    if (blockOf.has(at)) continue
    const stack = stacks.get(at)
    add(stack ?? [at], stack !== undefined)
    for (const members of stacksOf(drawn, at)) stacks.set(members[0] as number, members) // not empty
  }
  return blocks
}

/** What is stacked of the inputs of a gate, from above to below. */
function stacksOf(drawn: readonly Drawn[], gate: number): number[][] {
  const { children, depth } = drawn[gate] as Drawn // inside
  const least = depth === 0 ? STACKED_AT_ROOT_FROM : STACKED_FROM
  const stacks: number[][] = []
  for (let from = 0; from < children.length; ) {
    let to = from
    while (to < children.length && isLeaf(drawn[children[to] as number] as Drawn)) to++ // inside
    if (to - from >= least) {
      for (let at = from; at < to; at += HIGHEST) {
        stacks.push(children.slice(at, Math.min(at + HIGHEST, to)))
      }
    }
    from = to + 1
  }
  return stacks
}

/**
 * A condition hangs at the side of its gate, where a stack would hide what it is; and a gate that is
 * folded keeps its place.
 */
const isLeaf = ({ children, line, isFolded }: Drawn): boolean =>
  children.length === 0 && !isFolded && line?.condition !== true
