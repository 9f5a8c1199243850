import type { CauseId, EventId, LinkId } from '../../model/ids.ts'
import { causeRef, type ItemRef, idAs, idOfRef } from '../../model/link.ts'
import { type Links, linkEnds, linksByEnds } from '../links-of.ts'

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
  const { causes, causeOrder } = board
  const reading = new Reading(board)
  reading.readFrom('problem')
  for (const fact of askedFacts(board)) reading.readFrom(fact)
  const items = reading.items.slice()
  const whys = reading.whys.slice()
  const unreached = causeOrder.filter((id) => causes[id] && !reading.isKnown(causeRef(id)))
  // Below what nothing leads to there may be more: it is read too, to find its rings.
  for (const id of unreached) reading.readFrom(causeRef(id))
  const answers = Map.groupBy(reading.whys, ({ from }) => from)
  return { items, whys, answers, unreached, rings: reading.rings }
}

/** Facts from which a why leads to a cause that is there, by their names. */
function askedFacts({ links, causes, events }: WhysOnBoard): ItemRef[] {
  const asked: ItemRef[] = []
  for (const [from, { outOf }] of linkEnds(links)) {
    const event = idAs('event', from)
    if (!event || !events[event]) continue
    const isAsked = outOf.some(
      ({ kind, to }) => kind === 'why' && causes[idOfRef(to) as CauseId] !== undefined,
    )
    if (isAsked) asked.push(from)
  }
  return asked.sort()
}

const ON_THE_WAY = 1
const DONE = 2

/** With more answers to one question, those that are there are not gone through for each. */
const MANY = 16

class Reading {
  readonly items: ItemRef[] = []
  readonly whys: Why[] = []
  readonly rings: LinkId[] = []
  readonly #board: WhysOnBoard
  readonly #linksAt: ReturnType<typeof linksByEnds>
  readonly #known = new Map<ItemRef, typeof ON_THE_WAY | typeof DONE>()

  constructor(board: WhysOnBoard) {
    this.#board = board
    this.#linksAt = linksByEnds(board.links)
  }

  isKnown(item: ItemRef): boolean {
    return this.#known.has(item)
  }

  /** Without recursion: a chain of answers may be long. */
  readFrom(start: ItemRef): void {
    if (this.isKnown(start) || !this.#exists(start)) return
    const way = [this.#enter(start)]
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const why = top.answers[top.next++]
      if (!why) {
        this.#known.set(top.item, DONE)
        way.pop()
        continue
      }
      const known = this.#known.get(why.to)
      if (known === ON_THE_WAY) {
        this.rings.push(why.id)
        continue
      }
      this.whys.push(why)
      if (!known) way.push(this.#enter(why.to))
    }
  }

  #enter(item: ItemRef) {
    this.items.push(item)
    this.#known.set(item, ON_THE_WAY)
    return { item, answers: this.#answersTo(item), next: 0 }
  }

  #exists(item: ItemRef): boolean {
    if (item === 'problem') return true
    const { causes, events } = this.#board
    const event = idAs('event', item)
    if (event !== undefined) return events[event] !== undefined
    return causes[idOfRef(item) as CauseId] !== undefined
  }

  #answersTo(item: ItemRef): readonly Why[] {
    const { outOf } = this.#linksAt(item)
    if (outOf.length === 0) return NO_WHYS
    const seen = outOf.length > MANY ? new Set<ItemRef>() : undefined
    const answers: Why[] = []
    for (const { id, kind, from, to } of outOf) {
      if (kind !== 'why' || !this.#exists(to)) continue
      if (seen ? seen.has(to) : answers.some((one) => one.to === to)) continue
      seen?.add(to)
      answers.push({ id, from, to })
    }
    return answers
  }
}

const NO_WHYS: readonly Why[] = []
