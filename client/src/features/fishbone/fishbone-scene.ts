import {
  type FishboneLayout,
  fishboneLayout,
  type Stroke,
} from '@herringbone/shared/methods/fishbone/fishbone-layout.ts'
import {
  type CauseParents,
  type PlacedCauses,
  parentsOfCauses,
  placeCauses,
} from '@herringbone/shared/methods/fishbone/place-causes.ts'
import { whyGraph } from '@herringbone/shared/methods/why-graph/why-graph.ts'
import type { CategoryColor } from '@herringbone/shared/model/category.ts'
import { type BoneSide, sideOf } from '@herringbone/shared/model/cause.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import {
  createIds,
  createKept,
  createKeptById,
  createKeptList,
  createPlacing,
  keepEdges,
  keepNodes,
  makeWhenChanged,
} from '../../canvas/graph/keep-same.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type {
  CssVar,
  GraphEdge,
  GraphNode,
  GraphScene,
  SceneMaker,
  SceneView,
} from '../../canvas/graph/types.ts'
import { createCards } from '../../causes/card/kept-cards.ts'
import { type LaidCard, SMALL_CARD } from '../../causes/card/lay-card.ts'
import { categoryName } from '../../causes/category-names.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { currentLanguage } from '../../ui/texts.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { hanging, type ShownCause, type ShownCauses, shownCauses } from './shown-causes.ts'

/** The fishbone as it stands on the canvas. */
export interface FishboneScene extends GraphScene {
  placed: PlacedCauses
  areas: FishboneLayout['areas']
  /** The bones themselves, by their ids. */
  strokes: FishboneLayout['bones']
  /** Of all that stands on a bone itself. */
  sides: ReadonlyMap<CauseId, BoneSide>
}

export const TRAY = 'tray'
export const boneRef = (id: CategoryId): string => `category:${id}`
export const boneColor = (color: CategoryColor): CssVar => `--hb-bone-${color}`

const HEAD = { font: 13, line: 18, weight: 600, width: 220, x: 14, y: 7 }
const EFFECT = { font: 15, line: 20, weight: 600, width: 172, x: 14, y: 28 }

/** Makes the scene of the fishbone; what has not changed keeps its identity. */
export function createFishboneScene(): SceneMaker {
  const parts = createParts()
  return makeWhenChanged<FishboneScene>(
    (state, { folded }) => {
      const { causes, causeOrder, categories, categoryOrder, links, events } = state
      const { evidenceOf, actions, analysis, brief } = state
      return [
        ...[causes, causeOrder, categories, categoryOrder, links, events],
        ...[evidenceOf, actions, analysis, brief, folded],
      ]
    },
    (state, view, before) => makeScene(parts, state, view, before),
  )
}

/** What is kept from one scene to the next: at a change of one cause the rest is not made again. */
const createParts = () => ({
  cards: createCards(SMALL_CARD),
  parents: createParents(),
  homes: createKeptList<string | undefined>(),
  placed: createKept<PlacedCauses>(),
  shown: createKept<ShownCauses>(),
  effect: createKept<ReturnType<typeof layEffect>>(),
  heads: createKeptById<ReturnType<typeof layHead>>(),
  sizes: createKeptList<Thing>(
    (a, b) => a.id === b.id && a.width === b.width && a.height === b.height,
  ),
  sides: createKeptList<BoneSide | undefined>(),
  layout: createKept<FishboneLayout>(),
  edges: createKept<readonly GraphEdge[]>(),
  sideOf: createKept<FishboneScene['sides']>(),
  place: createPlacing(),
})
type Parts = ReturnType<typeof createParts>
/** What stands on the canvas, apart from where. */
type Thing = LaidCard | Omit<GraphNode, 'x' | 'y'>

/** Below what each may stand: read again when links or what they join come or go. */
function createParents(): (state: BoardState) => CauseParents {
  const [causeIds, eventIds] = [createIds(), createIds()]
  const kept = createKept<{ parents: CauseParents; hasRings: boolean }>()
  // Which link of a ring is left out may depend on the order of the causes; nothing else does.
  let hasRings = false
  return (state) => {
    const { causes, causeOrder, events, links } = state
    const from = [links, causeIds(causes), eventIds(events), hasRings && causeOrder]
    const made = kept(from, () => {
      const graph = whyGraph(state)
      return { parents: parentsOfCauses(graph, links), hasRings: graph.rings.length > 0 }
    })
    hasRings = made.hasRings
    return made.parents
  }
}

function makeScene(
  parts: Parts,
  state: BoardState,
  { folded }: SceneView,
  before: FishboneScene | undefined,
): FishboneScene {
  const { causes, causeOrder, categories, categoryOrder, analysis } = state
  const homes = parts.homes(causeOrder.map((id) => causes[id]?.category))
  const parents = parts.parents(state)
  const from = [causeOrder, homes, categories, categoryOrder, parents]
  const placed = parts.placed(from, () => placeCauses(state, parents))
  const shown = parts.shown([placed, folded], () => shownCauses(placed, folded))
  const language = currentLanguage()
  const effect = parts.effect([analysis.problem, language], () => layEffect(state))
  const cards = new Map<CauseId, LaidCard>()
  const lay = ({ id, hidden }: ShownCause): LaidCard[] => {
    const cause = causes[id]
    if (!cause) return []
    const card = parts.cards.lay(state, cause, hidden)
    cards.set(id, card)
    return [card]
  }
  const things: Thing[] = [effect]
  const heads = shown.bones.map(({ category, total, list }) => {
    const isFolded = folded.has(boneRef(category))
    const key = [categories[category], total, isFolded, language]
    const head = parts.heads(category, key, () => layHead(state, category, total, isFolded))
    things.push(head, ...list.flatMap(lay))
    return head
  })
  const tray = shown.tray.flatMap(lay)
  const beforeTray = things.length
  things.push(...tray)
  const sizes = parts.sizes(things)
  const sides = parts.sides(
    placed.bones.flatMap((bone) => bone.causes.map(({ id }) => causes[id] && sideOf(causes[id]))),
  )
  const layout = parts.layout([shown, sizes, sides], () => {
    const bones = shown.bones.map(({ list, roots }, at) => {
      const head = heads[at] as Thing // one for each
      return { ...head, causes: hanging(list, roots, cards, causes) }
    })
    return fishboneLayout({ effect, bones, tray })
  })
  const nodes: GraphNode[] = []
  things.forEach((thing, at) => {
    // Right before what lies on it.
    if (layout.tray && at === beforeTray) nodes.push(layTray(layout.tray, tray.length))
    const box = thing === effect ? layout.effect : layout.boxes.get(thing.id)
    if (box) nodes.push(parts.place(thing, box.x, box.y))
  })
  return {
    nodes: keepNodes(nodes, before),
    edges: parts.edges([layout, categories, placed], () =>
      keepEdges(edgesOf(state, placed, layout), before),
    ),
    placed,
    areas: layout.areas,
    strokes: layout.bones,
    sides: parts.sideOf([placed, sides], () => sidesOf(placed, causes)),
  }
}

function sidesOf({ bones }: PlacedCauses, causes: BoardState['causes']): FishboneScene['sides'] {
  const all = bones.flatMap((bone) => bone.causes)
  return new Map(all.flatMap(({ id }) => (causes[id] ? [[id, sideOf(causes[id])] as const] : [])))
}

function layEffect({ analysis }: BoardState) {
  const words = analysis.problem || fishboneTexts.text('effectAsk')
  const { text, height } = layText(words, EFFECT)
  return {
    id: 'problem',
    kind: 'effect',
    label: `${fishboneTexts.text('effect')}: ${words}`,
    width: EFFECT.width + 2 * EFFECT.x,
    height: EFFECT.y + height + 16,
    radius: 13,
    text,
    paint: { fill: '--hb-bar', ink: '--hb-on-bar' },
  } as const
}

function layHead({ categories }: BoardState, id: CategoryId, causes: number, isFolded: boolean) {
  const category = categories[id]
  if (!category) throw new Error('the fishbone has only bones that are there')
  const name = categoryName(category)
  const { text, width } = layText(isFolded ? `${name} · ${causes}` : name, HEAD)
  return {
    id: boneRef(id),
    kind: 'bone',
    label: fishboneTexts.text('boneLabel', { name, count: causes }),
    width: Math.max(76, width + 2 * HEAD.x),
    height: 32,
    radius: 8,
    text,
    paint: { fill: boneColor(category.color), ink: '--hb-on-bone' },
  } satisfies Omit<GraphNode, 'x' | 'y'>
}

function layTray(box: { x: number; y: number; width: number; height: number }, causes: number) {
  return {
    ...box,
    id: TRAY,
    kind: 'tray',
    label: fishboneTexts.text('trayLabel', { count: causes }),
    radius: 14,
    text: { lines: [], font: 11, line: 16 },
    paint: { fill: '--hb-sunken', ink: '--hb-ink-2', line: '--hb-line' },
  } satisfies GraphNode
}

/** A straight line as a Bézier, point by point. */
function pathOf(stroke: Stroke): number[] {
  let [x0 = 0, y0 = 0] = stroke
  const path = [x0, y0]
  for (let at = 2; at + 1 < stroke.length; at += 2) {
    const [x1 = 0, y1 = 0] = [stroke[at], stroke[at + 1]]
    path.push((2 * x0 + x1) / 3, (2 * y0 + y1) / 3, (x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3, x1, y1)
    x0 = x1
    y0 = y1
  }
  return path
}

function edgesOf(
  { categories }: BoardState,
  placed: PlacedCauses,
  layout: FishboneLayout,
): GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const [id, twig] of layout.twigs) {
    const path = pathOf(twig)
    // It begins at the cause above and ends at this one, or begins at this one and ends at the bone.
    const above = placed.parentOf.get(id.slice('cause:'.length) as CauseId) // as cards are named
    const ends = above ? { from: causeRef(above), to: id } : { from: id }
    edges.push({ id: `twig:${id}`, ...ends, path, color: '--hb-ink-3', width: 1.5 })
  }
  for (const [id, bone] of layout.bones) {
    const category = categories[id.slice('category:'.length) as CategoryId] // as `boneRef` makes it
    const color = boneColor(category?.color ?? 'slate')
    edges.push({ id: `bone:${id}`, path: pathOf(bone), color, width: 2.5 })
  }
  edges.push({ id: 'spine', path: pathOf(layout.spine), color: '--hb-ink', width: 3.5 })
  return edges
}
