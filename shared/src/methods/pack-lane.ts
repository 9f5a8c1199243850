/** An event that wants a card. */
export interface CardInput<Id extends string = string> {
  id: Id
  /** px, left edge. */
  x: number
  /** px, of the card in full. */
  height: number
}

export interface PackOptions {
  /** px, of every card. */
  width: number
  /** px between cards, both ways. */
  gap: number
  /** px that the cards of a lane may take; what does not fit is made smaller, then gathered. */
  room: number
  /** px above which a stack of several cards is made of cards of one line. `room` at most. */
  snug?: number
  /** px, of a card of one line. */
  compactHeight: number
  /** px of a chip that stands for several events. */
  chipWidth: number
}

/** Where something is drawn, px, relative to the lane's first row. */
interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface CardBox<Id extends string = string> extends Box {
  kind: 'full' | 'compact'
  id: Id
}

/** "+37": events for which there was no room at their time. */
export interface ChipBox<Id extends string = string> extends Box {
  kind: 'chip'
  ids: Id[]
}

export type LaneBox<Id extends string = string> = CardBox<Id> | ChipBox<Id>

/**
 * Places the cards of one lane, each at its x and as high up as there is room, without overlap.
 * `cards` are in the order of their x. A spot that is too dense for its cards in full gets cards
 * of one line, and what does not fit even so is gathered in chips below them. What a card becomes
 * depends on its surroundings only, so a change at one end of a lane moves nothing at the other.
 */
export function packLane<Id extends string>(
  cards: readonly CardInput<Id>[],
  options: PackOptions,
): LaneBox<Id>[] {
  const { width, gap, room, snug = room, compactHeight } = options
  const stacks = stackHeights(cards, width + gap, gap)
  const boxes: LaneBox<Id>[] = []
  const chips: ChipBox<Id>[] = []
  let near: CardBox<Id>[] = []
  cards.forEach((card, index) => {
    near = near.filter((box) => box.x + box.width + gap > card.x)
    const stack = stacks[index] ?? 0
    const dense = stack > room || (stack > snug && stack > card.height)
    for (const kind of dense ? DENSE : ROOMY) {
      const height = kind === 'full' ? card.height : compactHeight
      const y = freeY(near, height, gap)
      if (y + height > room) continue
      const box: CardBox<Id> = { kind, id: card.id, x: card.x, y, width, height }
      boxes.push(box)
      insertByY(near, box)
      return
    }
    gather(chips, card, options)
  })
  return [...boxes, ...chips]
}

const ROOMY = ['full', 'compact'] as const
const DENSE = ['compact'] as const

/**
 * For each card the height of the highest stack that it would be part of, were all as high as they
 * want: cards of one width overlap a point when they begin within one width before it.
 */
function stackHeights(cards: readonly CardInput[], reach: number, gap: number): number[] {
  const at: number[] = []
  let first = 0
  let sum = 0
  cards.forEach((card, index) => {
    sum += card.height + gap
    for (let left = cards[first]; left && left.x <= card.x - reach; left = cards[first]) {
      sum -= left.height + gap
      first += 1
    }
    at[index] = sum - gap
  })
  // The maximum over all cards that begin under this one, by a queue of falling maxima.
  const highest: number[] = []
  const queue: number[] = []
  let next = 0
  cards.forEach((card, index) => {
    for (let right = cards[next]; right && right.x < card.x + reach; right = cards[next]) {
      while (queue.length > 0 && (at[queue.at(-1) ?? 0] ?? 0) <= (at[next] ?? 0)) queue.pop()
      queue.push(next)
      next += 1
    }
    while ((queue[0] ?? index) < index) queue.shift()
    highest[index] = at[queue[0] ?? index] ?? 0
  })
  return highest
}

/** The first y at which something of this height fits between boxes that are in order of y. */
function freeY(near: readonly Box[], height: number, gap: number): number {
  let y = 0
  for (const box of near) {
    if (y + height + gap <= box.y) return y
    y = Math.max(y, box.y + box.height + gap)
  }
  return y
}

function insertByY<T extends Box>(near: T[], box: T): void {
  let index = near.length
  while (index > 0 && (near[index - 1]?.y ?? 0) > box.y) index -= 1
  near.splice(index, 0, box)
}

/** Adds an event to the chip at its x, or begins one. Chips have a row below all cards. */
function gather<Id extends string>(
  chips: ChipBox<Id>[],
  { id, x }: CardInput<Id>,
  { room, chipWidth, compactHeight, gap }: PackOptions,
): void {
  const last = chips.at(-1)
  if (last && x < last.x + last.width + gap) last.ids.push(id)
  else {
    const box = { x, y: room + gap, width: chipWidth, height: compactHeight }
    chips.push({ kind: 'chip', ids: [id], ...box })
  }
}
