import { marksOf } from '@herringbone/shared/methods/cause-marks.ts'
import {
  type FishboneLayout,
  fishboneLayout,
  type SidedCause,
  type Stroke,
} from '@herringbone/shared/methods/fishbone/fishbone-layout.ts'
import {
  type PlacedCause,
  type PlacedCauses,
  placeCauses,
} from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { CategoryColor } from '@herringbone/shared/model/category.ts'
import { type BoneSide, sideOf } from '@herringbone/shared/model/cause.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { keepEdges, keepNodes, makeWhenChanged } from '../../canvas/graph/keep-same.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type {
  CssVar,
  GraphEdge,
  GraphNode,
  GraphScene,
  SceneMaker,
  SceneView,
} from '../../canvas/graph/types.ts'
import { type LaidCard, layCard, SMALL_CARD } from '../../causes/card/lay-card.ts'
import { categoryName } from '../../causes/category-names.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { fishboneTexts } from './fishbone-texts.ts'

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
export const createFishboneScene = (): SceneMaker =>
  makeWhenChanged<FishboneScene>((state, { folded }) => {
    const { causes, causeOrder, categories, categoryOrder, links, events } = state
    const { evidenceOf, actions, analysis, brief } = state
    return [
      ...[causes, causeOrder, categories, categoryOrder, links, events],
      ...[evidenceOf, actions, analysis, brief, folded],
    ]
  }, makeScene)

function makeScene(
  state: BoardState,
  { folded }: SceneView,
  before: FishboneScene | undefined,
): FishboneScene {
  const placed = placeCauses(state)
  const cards = new Map<string, LaidCard | Omit<GraphNode, 'x' | 'y'>>()
  const lay = ({ id, below }: PlacedCause): SidedCause[] => {
    const cause = state.causes[id]
    if (!cause) return []
    const isFolded = folded.has(`cause:${id}`)
    const card = layCard(cause, marksOf(state, cause), isFolded ? count(below) : 0, SMALL_CARD)
    cards.set(card.id, card)
    return [{ ...card, side: sideOf(cause), below: isFolded ? [] : below.flatMap(lay) }]
  }
  const effect = layEffect(state)
  cards.set(effect.id, effect)
  const bones = placed.bones.map(({ category, causes }) => {
    const head = layHead(state, category, count(causes), folded.has(boneRef(category)))
    cards.set(head.id, head)
    return { ...head, causes: folded.has(head.id) ? [] : causes.flatMap(lay) }
  })
  const tray = placed.tray.flatMap((id) => lay({ id, below: [] }))
  const layout = fishboneLayout({ effect, bones, tray })
  const nodes: GraphNode[] = []
  const [firstInTray] = tray
  for (const card of cards.values()) {
    // Right before what lies on it.
    if (layout.tray && card.id === firstInTray?.id) nodes.push(layTray(layout.tray, tray.length))
    const box = card.id === effect.id ? layout.effect : layout.boxes.get(card.id)
    if (box) nodes.push({ ...card, x: Math.round(box.x), y: Math.round(box.y) })
  }
  return {
    nodes: keepNodes(nodes, before),
    edges: keepEdges(edgesOf(state, layout), before),
    placed,
    areas: layout.areas,
    strokes: layout.bones,
    sides: new Map(
      placed.bones.flatMap((bone) =>
        bone.causes.flatMap(({ id }) => {
          const cause = state.causes[id]
          return cause ? [[id, sideOf(cause)] as const] : []
        }),
      ),
    ),
  }
}

const count = (causes: readonly PlacedCause[]): number =>
  causes.reduce((sum, { below }) => sum + 1 + count(below), 0)

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
  const path = stroke.slice(0, 2)
  for (let at = 2; at + 1 < stroke.length; at += 2) {
    const [x0 = 0, y0 = 0] = stroke.slice(at - 2, at)
    const [x1 = 0, y1 = 0] = stroke.slice(at, at + 2)
    path.push((2 * x0 + x1) / 3, (2 * y0 + y1) / 3, (x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3, x1, y1)
  }
  return path
}

function edgesOf({ categories }: BoardState, layout: FishboneLayout): GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const [id, twig] of layout.twigs) {
    const path = pathOf(twig)
    edges.push({ id: `twig:${id}`, to: id, path, color: '--hb-ink-3', width: 1.5 })
  }
  for (const [id, bone] of layout.bones) {
    const category = categories[id.slice('category:'.length) as CategoryId] // as `boneRef` makes it
    const color = boneColor(category?.color ?? 'slate')
    edges.push({ id: `bone:${id}`, path: pathOf(bone), color, width: 2.5 })
  }
  edges.push({ id: 'spine', path: pathOf(layout.spine), color: '--hb-ink', width: 3.5 })
  return edges
}
