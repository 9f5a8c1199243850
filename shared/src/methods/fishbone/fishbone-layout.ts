import type { BoneSide } from '../../model/cause.ts'
import type { Box } from '../box.ts'

/** A cause with its size, and the deeper ones that are shown below it. */
export interface BoneCause {
  id: string
  width: number
  height: number
  below: readonly BoneCause[]
}

/** What stands on a bone itself. */
export interface SidedCause extends BoneCause {
  side: BoneSide
}

export interface Bone {
  id: string
  /** The size of its name. */
  width: number
  height: number
  causes: readonly SidedCause[]
}

export interface FishboneInput {
  effect: { width: number; height: number }
  /** In their order: the first half stands above the spine, from the tail to the head. */
  bones: readonly Bone[]
  tray: readonly { id: string; width: number; height: number }[]
}

/** From a cause to its bone, or from a cause to the one below it: x0 y0 x1 y1 … */
export type Stroke = readonly number[]

export interface FishboneLayout {
  effect: Box
  boxes: ReadonlyMap<string, Box>
  spine: Stroke
  /** By the id of the bone. */
  bones: ReadonlyMap<string, Stroke>
  /** By the id of the cause: to its bone, or to the cause above it. */
  twigs: ReadonlyMap<string, Stroke>
  /** Where each bone's causes stand: what is let go of there goes onto it. */
  areas: ReadonlyMap<string, Box>
  /** Around what stands nowhere, with room for a name; null: all stand somewhere. */
  tray: Box | null
}

/** Units of the plane. */
const GAP = {
  rows: 18,
  below: 8,
  head: 30,
  spine: 30,
  twig: 26,
  columns: 36,
  tray: 16,
  indent: 20,
}
/** How far a bone leans to the tail from the spine to its name. */
const LEAN = 110
/** Bones grow by so much at once, so that one cause more seldom moves another. */
const STEP = 90
const LEAST = 240
const TRAY = { head: 40, padding: 16, away: 64, least: 560 }

interface Row {
  cause: BoneCause
  depth: number
  /** From the beginning of its bone's rows. */
  y: number
  parent: Row | null
  group: number
}

/**
 * Places a fishbone: the effect at the right, the spine towards it, bones in pairs above and below,
 * on each bone its causes from top to bottom, each on its own side, deeper ones indented below
 * theirs. Nothing overlaps, whatever the sizes; everything follows from order and sides alone.
 * (Ishikawa's cause and effect diagram, "Guide to Quality Control", 1968.)
 */
export function fishboneLayout({ effect, bones, tray }: FishboneInput): FishboneLayout {
  const upper = Math.ceil(bones.length / 2)
  const sides = bones.map(
    ({ causes }): Sides => ({
      tail: stackOf(causes.filter(({ side }) => side === 'tail')),
      head: stackOf(causes.filter(({ side }) => side === 'head')),
    }),
  )
  const above = reach(sides.slice(0, upper))
  const below = reach(sides.slice(upper))
  const out: Drawing = { boxes: new Map(), bones: new Map(), twigs: new Map(), areas: new Map() }
  let edge = 0
  for (let column = 0; column < upper; column++) {
    const pair = [
      { at: column, side: -1 as const, height: above },
      { at: upper + column, side: 1 as const, height: below },
    ].filter(({ at }) => bones[at] !== undefined)
    const widest = (of: keyof Sides) =>
      Math.max(0, ...pair.map(({ at }) => widthOf(sides[at]?.[of].rows ?? [])))
    const names = Math.max(0, ...pair.map(({ at }) => (bones[at]?.width ?? 0) / 2))
    const left = edge + GAP.columns
    const joint = left + Math.max(widest('tail') + GAP.twig, names) + LEAN
    const toHead = widest('head')
    edge = joint + (toHead > 0 ? GAP.twig + toHead : 0)
    for (const { at, side, height } of pair) {
      const [bone, stacks] = [bones[at], sides[at]]
      if (bone && stacks) drawBone(out, bone, stacks, { joint, left, right: edge, side, height })
    }
  }
  const end = edge + GAP.columns
  const bottom = below + 32
  return {
    ...out,
    effect: { x: end, y: -effect.height / 2, ...effect },
    spine: [0, 0, end, 0],
    tray: layTray(out.boxes, tray, { top: bottom + TRAY.away, width: end + effect.width }),
  }
}

interface Drawing {
  boxes: Map<string, Box>
  bones: Map<string, Stroke>
  twigs: Map<string, Stroke>
  areas: Map<string, Box>
}

interface Stack {
  rows: Row[]
  height: number
}

/** What stands on a bone, to the side of the tail and to that of the head. */
interface Sides {
  tail: Stack
  head: Stack
}

/** Causes from top to bottom with what is below them. */
function stackOf(causes: readonly BoneCause[]): Stack {
  const rows: Row[] = []
  let y = 0
  causes.forEach((top, group) => {
    if (rows.length > 0) y += GAP.rows
    const waiting: { cause: BoneCause; depth: number; parent: Row | null }[] = [
      { cause: top, depth: 0, parent: null },
    ]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next.parent) y += GAP.below
      const row: Row = { ...next, y, group }
      rows.push(row)
      y += next.cause.height
      for (const cause of [...next.cause.below].reverse()) {
        waiting.push({ cause, depth: next.depth + 1, parent: row })
      }
    }
  })
  return { rows, height: y }
}

/** How long the bones of a side are: in steps. */
function reach(sides: readonly Sides[]): number {
  const tallest = Math.max(0, ...sides.flatMap(({ tail, head }) => [tail.height, head.height]))
  const needed = tallest + GAP.head + GAP.spine - LEAST
  return LEAST + Math.ceil(Math.max(0, needed) / STEP) * STEP
}

const widthOf = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map(({ cause, depth }) => depth * GAP.indent + cause.width))

interface Column {
  /** Where its bones meet the spine. */
  joint: number
  left: number
  right: number
  side: -1 | 1
  height: number
}

function drawBone(
  out: Drawing,
  bone: Bone,
  { tail, head }: Sides,
  { joint, left, right, side, height }: Column,
): void {
  const boneAt = (y: number) => joint - (LEAN * Math.abs(y)) / height
  const top = side < 0 ? -height : 0
  const start = top + (side < 0 ? GAP.head : GAP.spine)
  out.boxes.set(bone.id, {
    x: joint - LEAN - bone.width / 2,
    y: side < 0 ? top - bone.height : height,
    width: bone.width,
    height: bone.height,
  })
  out.bones.set(bone.id, [joint - LEAN, side * height, joint, 0])
  const from = left - GAP.columns / 2
  out.areas.set(bone.id, { x: from, y: top, width: right + GAP.columns / 2 - from, height })
  // The bone leans: what belongs together stands where its narrowest place lets it.
  for (const [, group] of Map.groupBy(tail.rows, (row) => row.group)) {
    const edge = Math.min(...edgesOf(group, start, boneAt)) - GAP.twig - widthOf(group)
    for (const row of group) drawCause(out, row, edge, start, boneAt)
  }
  for (const [, group] of Map.groupBy(head.rows, (row) => row.group)) {
    const edge = Math.max(...edgesOf(group, start, boneAt)) + GAP.twig
    for (const row of group) drawCause(out, row, edge, start, boneAt)
  }
}

/** Where the bone is beside each row, at its upper and at its lower edge. */
const edgesOf = (rows: readonly Row[], start: number, boneAt: (y: number) => number): number[] =>
  rows.flatMap(({ y, cause }) => [boneAt(start + y), boneAt(start + y + cause.height)])

function drawCause(
  { boxes, twigs }: Drawing,
  { cause, depth, y, parent }: Row,
  edge: number,
  start: number,
  boneAt: (y: number) => number,
): void {
  const { width, height } = cause
  const box = { x: edge + depth * GAP.indent, y: start + y, width, height }
  boxes.set(cause.id, box)
  const middle = box.y + height / 2
  const above = parent && boxes.get(parent.cause.id)
  if (!above) {
    const bone = boneAt(middle)
    twigs.set(cause.id, [box.x < bone ? box.x + width : box.x, middle, bone, middle])
    return
  }
  const stem = above.x + GAP.indent / 2
  twigs.set(cause.id, [stem, above.y + above.height, stem, middle, box.x, middle])
}

/** What stands nowhere, in rows below the fish. */
function layTray(
  boxes: Map<string, Box>,
  items: FishboneInput['tray'],
  { top, width }: { top: number; width: number },
): Box | null {
  if (items.length === 0) return null
  const room = Math.max(TRAY.least, width) - 2 * TRAY.padding
  let [x, y, tallest] = [0, 0, 0]
  for (const item of items) {
    if (x > 0 && x + item.width > room) {
      x = 0
      y += tallest + GAP.tray
      tallest = 0
    }
    boxes.set(item.id, {
      x: TRAY.padding + x,
      y: top + TRAY.head + y,
      width: item.width,
      height: item.height,
    })
    x += item.width + GAP.tray
    tallest = Math.max(tallest, item.height)
  }
  const height = TRAY.head + y + tallest + TRAY.padding
  return { x: 0, y: top, width: room + 2 * TRAY.padding, height }
}
