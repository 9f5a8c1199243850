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

/** A stripe along a bone, which leans as the bone does. */
export interface BoneArea {
  top: number
  bottom: number
  /** How far it reaches from the bone to the side of the tail and to that of the head. */
  tail: number
  head: number
}

export interface FishboneLayout {
  effect: Box
  boxes: ReadonlyMap<string, Box>
  spine: Stroke
  /** By the id of the bone. */
  bones: ReadonlyMap<string, Stroke>
  /** By the id of the cause: to its bone, or to the cause above it. */
  twigs: ReadonlyMap<string, Stroke>
  /** Where each bone's causes stand: what is let go of there goes onto it. */
  areas: ReadonlyMap<string, BoneArea>
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
  names: 40,
  tray: 16,
  indent: 20,
}
/**
 * How far a bone leans to the tail: so much for each unit from the spine, and in all not further
 * than that. The same for all on a side, so that they stand like the stripes of a flag. Long ones
 * are steeper, or what hangs on them would stand far away from them.
 */
const LEAN = { slope: 0.42, most: 150 }
/** Bones grow by so much at once, so that one cause more seldom moves another. */
const STEP = 90
const LEAST = 240
/** Kept free at each bone, as much as a card of three lines takes: the first cause moves no bone. */
const FIRST_CARD = GAP.twig + 176 + LEAN.slope * 70
/** Columns grow by so much at once: a line of text more then moves no other. */
const WIDER = 16
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
  const stacks = bones.map(
    ({ causes }): Stacks => ({
      tail: stackOf(causes.filter(({ side }) => side === 'tail')),
      head: stackOf(causes.filter(({ side }) => side === 'head')),
    }),
  )
  const above = reach(stacks.slice(0, upper))
  const below = reach(stacks.slice(upper))
  const placed = bones.map((bone, at) =>
    at < upper ? placeBone(bone, stacks[at], -1, above) : placeBone(bone, stacks[at], 1, below),
  )
  const joints = jointsOf(placed.slice(0, upper), placed.slice(upper))
  const end = endOf(placed, joints, effect.height)
  const out: Drawing = { boxes: new Map(), bones: new Map(), twigs: new Map(), areas: new Map() }
  placed.forEach((one, at) => {
    const column = at % upper
    const [joint = 0, before, after] = [joints[column], joints[column - 1], joints[column + 1]]
    const row = at < upper ? 0 : upper
    const area = {
      tail:
        before === undefined ? joint : share(joint - before, placed[row + column - 1], one).tail,
      head:
        after === undefined
          ? Math.max(one.head + GAP.columns, end - joint)
          : share(after - joint, one, placed[row + column + 1]).head,
    }
    drawBone(out, one, joint, area)
  })
  const right = Math.max(
    end + effect.width,
    ...[...out.boxes.values()].map((box) => box.x + box.width),
  )
  return {
    ...out,
    effect: { x: end, y: -effect.height / 2, width: effect.width, height: effect.height },
    spine: [0, 0, end, 0],
    tray: layTray(out.boxes, tray, { top: below + 32 + TRAY.away, width: right }),
  }
}

interface Drawing {
  boxes: Map<string, Box>
  bones: Map<string, Stroke>
  twigs: Map<string, Stroke>
  areas: Map<string, BoneArea>
}

interface Stack {
  rows: Row[]
  height: number
}

/** What stands on a bone, to the side of the tail and to that of the head. */
interface Stacks {
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
function reach(stacks: readonly Stacks[]): number {
  const tallest = Math.max(0, ...stacks.flatMap(({ tail, head }) => [tail.height, head.height]))
  const needed = tallest + GAP.head + GAP.spine - LEAST
  return LEAST + Math.ceil(Math.max(0, needed) / STEP) * STEP
}

const widthOf = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map(({ cause, depth }) => depth * GAP.indent + cause.width))

/** A bone with what stands on it, from where it meets the spine. */
interface PlacedBone {
  bone: Bone
  side: -1 | 1
  height: number
  rows: readonly PlacedRow[]
  /** How far what stands on it reaches from it, measured straight across, on either side. */
  tail: number
  head: number
}

interface PlacedRow {
  row: Row
  box: Box
}

/** Where a bone is at a height, from where it meets the spine. */
const leaning =
  (height: number) =>
  (y: number): number =>
    -Math.min(LEAN.slope, LEAN.most / height) * Math.abs(y)

function placeBone(
  bone: Bone,
  stacks: Stacks = { tail: stackOf([]), head: stackOf([]) },
  side: -1 | 1,
  height: number,
): PlacedBone {
  const start = side < 0 ? GAP.head - height : GAP.spine
  const boneAt = leaning(height)
  const rows: PlacedRow[] = []
  let [tail, head] = [FIRST_CARD, 0]
  const place = (row: Row, edge: number) => {
    const { width, height } = row.cause
    const box = { x: edge + row.depth * GAP.indent, y: start + row.y, width, height }
    rows.push({ row, box })
    return box
  }
  // The bone leans: what belongs together stands where its narrowest place lets it.
  for (const [, group] of Map.groupBy(stacks.tail.rows, (row) => row.group)) {
    const edge = Math.min(...edgesOf(group, start, boneAt)) - GAP.twig - widthOf(group)
    for (const row of group) {
      const box = place(row, edge)
      tail = Math.max(tail, boneAt(nearSpine(box)) - box.x)
    }
  }
  for (const [, group] of Map.groupBy(stacks.head.rows, (row) => row.group)) {
    const edge = Math.max(...edgesOf(group, start, boneAt)) + GAP.twig
    for (const row of group) {
      const box = place(row, edge)
      head = Math.max(head, box.x + box.width - boneAt(farFromSpine(box)))
    }
  }
  return { bone, side, height, rows, tail: inSteps(tail), head: inSteps(head) }
}

const inSteps = (width: number): number => Math.ceil(width / WIDER) * WIDER

/** The y of a box that is nearest to the spine, where the bone is furthest to the head. */
const nearSpine = ({ y, height }: Box): number => (y < 0 ? y + height : y)
const farFromSpine = ({ y, height }: Box): number => (y < 0 ? y : y + height)

/** Where the bone is beside each row, at its upper and at its lower edge. */
const edgesOf = (rows: readonly Row[], start: number, boneAt: (y: number) => number): number[] =>
  rows.flatMap(({ y, cause }) => [boneAt(start + y), boneAt(start + y + cause.height)])

/** What two neighbours need between them. */
const apart = (one: PlacedBone | undefined, next: PlacedBone | undefined): number =>
  one && next
    ? Math.max(
        one.head + next.tail + GAP.columns,
        (one.bone.width + next.bone.width) / 2 + GAP.names,
      )
    : 0

/** Of what is between two neighbours what belongs to each: half of what neither needs. */
function share(between: number, one: PlacedBone | undefined, next: PlacedBone | undefined) {
  const [head, tail] = [one?.head ?? 0, next?.tail ?? 0]
  const half = Math.max(0, between - head - tail) / 2
  return { head: head + half, tail: tail + half }
}

/** Where the bones meet the spine, pair by pair. */
function jointsOf(above: readonly PlacedBone[], below: readonly PlacedBone[]): number[] {
  const joints: number[] = []
  above.forEach((bone, column) => {
    const before = joints.at(-1)
    if (before === undefined) {
      const reaches = [bone, below[column]].flatMap((one) => (one ? toTheLeft(one) : []))
      joints.push(GAP.columns + Math.max(...reaches))
    } else {
      const [upper, lower] = [above[column - 1], below[column - 1]]
      joints.push(before + Math.max(apart(upper, bone), apart(lower, below[column])))
    }
  })
  return joints
}

/** How far a bone reaches to the left of where it meets the spine. */
const toTheLeft = ({ bone, height, rows }: PlacedBone): number =>
  Math.max(
    FIRST_CARD + LEAN.slope * (LEAST - GAP.head),
    bone.width / 2 - leaning(height)(height),
    ...rows.map(({ box }) => -box.x),
  )

/** Where the effect begins: clear of what stands beside it, and not of what is far above or below. */
function endOf(placed: readonly PlacedBone[], joints: readonly number[], height: number): number {
  const upper = joints.length
  const rights = placed.flatMap(({ rows }, at) => {
    const joint = joints[at % upper] ?? 0
    const beside = rows.filter(({ box }) => Math.abs(nearSpine(box)) < height / 2 + GAP.rows)
    return [joint, ...beside.map(({ box }) => joint + box.x + box.width)]
  })
  return Math.max(0, ...rights) + GAP.columns
}

function drawBone(
  { boxes, bones, twigs, areas }: Drawing,
  { bone, side, height, rows }: PlacedBone,
  joint: number,
  area: Pick<BoneArea, 'tail' | 'head'>,
): void {
  const tip = joint + leaning(height)(height)
  const stroke: Stroke = [tip, side * height, joint, 0]
  boxes.set(bone.id, {
    x: tip - bone.width / 2,
    y: side < 0 ? -height - bone.height : height,
    width: bone.width,
    height: bone.height,
  })
  bones.set(bone.id, stroke)
  areas.set(bone.id, { ...area, top: side < 0 ? -height : 0, bottom: side < 0 ? 0 : height })
  for (const { row, box } of rows) {
    boxes.set(row.cause.id, { ...box, x: joint + box.x })
    twigs.set(row.cause.id, twigOf(row, boxes, stroke))
  }
}

function twigOf({ cause, parent }: Row, boxes: ReadonlyMap<string, Box>, stroke: Stroke): Stroke {
  const box = boxes.get(cause.id) as Box // drawn right before
  const middle = box.y + box.height / 2
  const above = parent && boxes.get(parent.cause.id)
  if (!above) {
    const bone = boneXAt(stroke, middle)
    return [box.x < bone ? box.x + box.width : box.x, middle, bone, middle]
  }
  const stem = above.x + GAP.indent / 2
  return [stem, above.y + above.height, stem, middle, box.x, middle]
}

/** Whether a point is where a bone's causes stand. */
export function isBesideBone(area: BoneArea, stroke: Stroke, x: number, y: number): boolean {
  if (y < area.top || y > area.bottom) return false
  const across = x - boneXAt(stroke, y)
  return across >= -area.tail && across <= area.head
}

/** Where a bone is at a height. */
export function boneXAt(stroke: Stroke, y: number): number {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = stroke
  return x0 + ((x1 - x0) * (y - y0)) / (y1 - y0 || 1)
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
