import type { CauseId, EventId, LinkId } from '../../model/ids.ts'
import { causeRef, type ItemRef, idOfRef, kindOfRef, type Link } from '../../model/link.ts'
import { type Links, linksFrom } from '../links-of.ts'

/** What of a board the whys are made of. */
export interface WhysOnBoard {
  causes: Readonly<Record<CauseId, unknown>>
  causeOrder: readonly CauseId[]
  events: Readonly<Record<EventId, unknown>>
  links: Links
}

/** An answer to "why?": `to` is a cause of `from`. */
export interface Why {
  id: LinkId
  from: ItemRef
  to: ItemRef
}

/** The graph of the whys, without what dangles, is doubled or would close a ring. */
export interface WhyGraph {
  /** The problem first, then facts that are asked about, then all that is reached; as it is read. */
  items: readonly ItemRef[]
  whys: readonly Why[]
  answers: ReadonlyMap<ItemRef, readonly Why[]>
  /** Causes that nothing leads to from the problem or from a fact, in their order. */
  unreached: readonly CauseId[]
  /** Links that are left out because they would close a ring: two people made its parts at once. */
  rings: readonly LinkId[]
}

/**
 * Reads the whys depth first, from the problem and then from each fact that has an answer, in the
 * order of the links. A link back to where the way came from is left out: everyone leaves out the
 * same one.
 */
export function whyGraph(board: WhysOnBoard): WhyGraph {
  const starts: ItemRef[] = ['problem', ...askedFacts(board)]
  const reading = new Reading(board)
  for (const start of starts) reading.readFrom(start)
  const { items, whys, rings } = reading
  const reached = new Set(items)
  // Below what nothing leads to there may be more: it is read too, to find its rings.
  for (const id of board.causeOrder) reading.readFrom(causeRef(id))
  return {
    items: [...reached],
    whys: whys.filter(({ from }) => reached.has(from)),
    answers: Map.groupBy(whys, ({ from }) => from),
    unreached: board.causeOrder.filter((id) => board.causes[id] && !reached.has(causeRef(id))),
    rings,
  }
}

/** Facts from which a why leads to a cause that is there, by the order of their first. */
function askedFacts({ links, causes, events }: WhysOnBoard): ItemRef[] {
  const asked = new Set<ItemRef>()
  for (const { kind, from, to } of Object.values<Link>(links)) {
    if (kind !== 'why' || kindOfRef(from) !== 'event') continue
    if (events[idOfRef(from) as EventId] && causes[idOfRef(to) as CauseId]) asked.add(from)
  }
  return [...asked].sort()
}

class Reading {
  readonly items: ItemRef[] = []
  readonly whys: Why[] = []
  readonly rings: LinkId[] = []
  readonly #board: WhysOnBoard
  readonly #done = new Set<ItemRef>()
  readonly #onTheWay = new Set<ItemRef>()

  constructor(board: WhysOnBoard) {
    this.#board = board
  }

  /** Without recursion: a chain of answers may be long. */
  readFrom(start: ItemRef): void {
    if (this.#isKnown(start) || !this.#exists(start)) return
    const way = [this.#enter(start)]
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const why = top.answers[top.next++]
      if (!why) {
        this.#onTheWay.delete(top.item)
        this.#done.add(top.item)
        way.pop()
      } else if (this.#onTheWay.has(why.to)) {
        this.rings.push(why.id)
      } else {
        this.whys.push(why)
        if (!this.#isKnown(why.to)) way.push(this.#enter(why.to))
      }
    }
  }

  #enter(item: ItemRef) {
    this.items.push(item)
    this.#onTheWay.add(item)
    return { item, answers: this.#answersTo(item), next: 0 }
  }

  #isKnown(item: ItemRef): boolean {
    return this.#done.has(item) || this.#onTheWay.has(item)
  }

  #exists(item: ItemRef): boolean {
    const kind = kindOfRef(item)
    if (kind === 'problem') return true
    const { causes, events } = this.#board
    return kind === 'event'
      ? events[idOfRef(item) as EventId] !== undefined
      : causes[idOfRef(item) as CauseId] !== undefined
  }

  #answersTo(item: ItemRef): Why[] {
    const seen = new Set<ItemRef>()
    return linksFrom(this.#board.links, item, 'why').flatMap(({ id, from, to }) => {
      if (seen.has(to) || !this.#exists(to)) return []
      seen.add(to)
      return [{ id, from, to }]
    })
  }
}
