import { marksOf } from '@herringbone/shared/methods/cause-marks.ts'
import { layeredLayout } from '@herringbone/shared/methods/layered/layered-layout.ts'
import {
  type Why,
  type WhyGraph,
  whyGraph,
} from '@herringbone/shared/methods/why-graph/why-graph.ts'
import { type Shown, withoutFolded } from '@herringbone/shared/methods/why-graph/without-folded.ts'
import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import { keepEdges, keepNodes, makeWhenChanged } from '../../canvas/graph/keep-same.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type { GraphNode, GraphScene, SceneMaker, SceneView } from '../../canvas/graph/types.ts'
import { CARD, type LaidCard, layCard } from '../../causes/card/lay-card.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { whysTexts } from './whys-texts.ts'

/** Units of the plane: between neighbours, and between a question and its answers. */
const GAPS = { gap: 28, layerGap: 56 }
const PROBLEM_WIDTH = 240

/** The whys as they stand on the canvas. */
export interface WhysScene extends GraphScene {
  graph: WhyGraph
  shown: Shown
  /** Where each level stands: 0 is what is asked about, 1 the first why. */
  levels: readonly { start: number; size: number }[]
}

type Placed = Omit<GraphNode, 'x' | 'y'> | LaidCard

/** Makes the scene of the whys; what has not changed keeps its identity. */
export const createWhysScene = (): SceneMaker =>
  makeWhenChanged<WhysScene>(
    ({ causes, causeOrder, events, links, evidenceOf, actions, analysis, brief }, { folded }) => [
      ...[causes, causeOrder, events, links, evidenceOf, actions, analysis, brief, folded],
    ],
    makeScene,
  )

function makeScene(
  state: BoardState,
  { folded }: SceneView,
  before: WhysScene | undefined,
): WhysScene {
  const graph = whyGraph(state)
  const shown = withoutFolded(graph, folded)
  const isShown = new Set(shown.items)
  const cards = shown.items.map((item) => layItem(state, item, shown.hidden.get(item) ?? 0))
  const whys = graph.whys.filter(({ from, to }) => isShown.has(from) && isShown.has(to))
  const layout = layeredLayout(cards, whys, { direction: 'down', ...GAPS })
  const nodes = cards.map((card): GraphNode => {
    const { x = 0, y = 0 } = layout.boxes.get(card.id) ?? {}
    return { ...card, x: Math.round(x), y: Math.round(y) }
  })
  const edges = whys.flatMap((why, at) => edgeOf(why, layout.paths[at]) ?? [])
  return {
    nodes: keepNodes(nodes, before),
    edges: keepEdges(edges, before),
    graph,
    shown,
    levels: layout.layers,
  }
}

function edgeOf({ id, from, to }: Why, path: readonly number[] | null | undefined) {
  return path ? ({ id, from, to, path, color: '--hb-ink-3', width: 1.5 } as const) : undefined
}

function layItem(state: BoardState, item: ItemRef, hidden: number): Placed {
  const kind = kindOfRef(item)
  if (kind === 'problem') return layProblem(state)
  if (kind === 'event') return layFact(state, idOfRef(item) as EventId)
  const cause = state.causes[idOfRef(item) as CauseId]
  if (!cause) throw new Error('the graph of the whys has only what is there')
  return layCard(cause, marksOf(state, cause), hidden)
}

function layProblem({ analysis }: BoardState): Placed {
  const words = analysis.problem || whysTexts.text('problemAsk')
  const style = { font: 13.5, line: 18, weight: 600, width: PROBLEM_WIDTH - 2 * CARD.padding }
  const { text, height } = layText(words, { ...style, x: CARD.padding, y: CARD.head })
  return {
    id: 'problem',
    kind: 'problem',
    label: `${whysTexts.text('problem')}: ${words}`,
    width: PROBLEM_WIDTH,
    height: CARD.head + height + CARD.foot + 2,
    text,
    paint: { fill: '--hb-bar', ink: '--hb-on-bar' },
  }
}

function layFact({ events, brief }: BoardState, id: EventId): Placed {
  const event = events[id]
  if (!event) throw new Error('the graph of the whys has only what is there')
  const style = { font: 13, line: 17, width: CARD.width - 2 * CARD.padding }
  const { text, height } = layText(event.text, { ...style, x: CARD.padding, y: CARD.head })
  const time = formatTimeAt(event.at, brief.timeZone, event.precision)
  return {
    id: `event:${id}`,
    kind: 'fact',
    label: `${whysTexts.text('fact')} ${time}: ${event.text}`,
    width: CARD.width,
    height: CARD.head + height + CARD.foot,
    text,
    paint: { fill: '--hb-blue-soft', ink: '--hb-ink-2', line: '--hb-blue' },
  }
}
