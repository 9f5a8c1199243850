import type { SidedCause } from '@herringbone/shared/methods/fishbone/fishbone-layout.ts'
import type {
  PlacedCause,
  PlacedCauses,
} from '@herringbone/shared/methods/fishbone/place-causes.ts'
import { type Cause, sideOf } from '@herringbone/shared/model/cause.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import type { LaidCard } from '../../causes/card/lay-card.ts'

export interface ShownCause {
  id: CauseId
  /** How many are folded away below it. */
  hidden: number
  /** What is shown below it. */
  below: readonly PlacedCause[]
}

export interface ShownCauses {
  /** Of each bone what is shown, as it is read, and how many stand on it in all. */
  bones: readonly {
    category: CategoryId
    total: number
    roots: readonly PlacedCause[]
    list: readonly ShownCause[]
  }[]
  tray: readonly ShownCause[]
}

/** What is shown of a fishbone where some of it is folded. */
export function shownCauses(
  { bones, tray }: PlacedCauses,
  folded: ReadonlySet<string>,
): ShownCauses {
  return {
    bones: bones.map(({ category, causes }) => {
      const roots = folded.has(`category:${category}`) ? [] : causes
      return { category, total: count(causes), roots, list: inReadingOrder(roots, folded) }
    }),
    tray: tray.map((id) => ({ id, hidden: 0, below: [] })),
  }
}

/** Without recursion: a chain of whys may be thousands long. */
function inReadingOrder(
  roots: readonly PlacedCause[],
  folded: ReadonlySet<string>,
): readonly ShownCause[] {
  const list: ShownCause[] = []
  const open = roots.toReversed()
  for (let next = open.pop(); next; next = open.pop()) {
    const isFolded = folded.has(`cause:${next.id}`)
    const below = isFolded ? [] : next.below
    list.push({ id: next.id, hidden: isFolded ? count(next.below) : 0, below })
    for (const cause of below.toReversed()) open.push(cause)
  }
  return list
}

function count(causes: readonly PlacedCause[]): number {
  const open = [...causes]
  let all = 0
  for (let next = open.pop(); next; next = open.pop()) {
    all++
    for (const cause of next.below) open.push(cause)
  }
  return all
}

/** The causes of a bone with what hangs below each, as the layout wants them. */
export function hanging(
  list: readonly ShownCause[],
  roots: readonly PlacedCause[],
  cards: ReadonlyMap<CauseId, LaidCard>,
  causes: Readonly<Record<CauseId, Cause>>,
): SidedCause[] {
  const made = new Map<CauseId, SidedCause>()
  const madeOf = (all: readonly PlacedCause[]) => all.flatMap(({ id }) => made.get(id) ?? [])
  // What is below comes later in the list.
  for (const { id, below } of list.toReversed()) {
    const [card, cause] = [cards.get(id), causes[id]]
    if (!card || !cause) continue
    const { width, height } = card
    made.set(id, { id: card.id, width, height, side: sideOf(cause), below: madeOf(below) })
  }
  return madeOf(roots)
}
