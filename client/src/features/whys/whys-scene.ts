import {
  type Why,
  type WhyGraph,
  whyGraph,
} from '@herringbone/shared/methods/why-graph/why-graph.ts'
import { type Shown, withoutFolded } from '@herringbone/shared/methods/why-graph/without-folded.ts'
import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
import {
  createIds,
  createKept,
  createPlacing,
  keepEdges,
  keepNodes,
  makeWhenChanged,
} from '../../canvas/graph/keep-same.ts'
import { createKeptLayout } from '../../canvas/graph/kept-layout.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type {
  GraphEdge,
  GraphNode,
  GraphScene,
  SceneMaker,
  SceneView,
} from '../../canvas/graph/types.ts'
import { type Cards, createCards } from '../../causes/card/kept-cards.ts'
import { CARD, type LaidCard } from '../../causes/card/lay-card.ts'
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
export function createWhysScene(): SceneMaker {
  const parts = createParts()
  return makeWhenChanged<WhysScene>(
    ({ causes, causeOrder, events, links, evidenceOf, actions, analysis, brief }, { folded }) => [
      ...[causes, causeOrder, events, links, evidenceOf, actions, analysis, brief, folded],
    ],
    (state, view, before) => makeScene(parts, state, view, before),
  )
}

/** What is kept from one scene to the next: at a change of one cause the rest is not made again. */
const createParts = () => ({
  cards: createCards(),
  idsOf: createIds(),
  graph: createKept<WhyGraph>(),
  shown: createKept<Shown>(),
  whys: createKept<readonly Why[]>(),
  edges: createKept<readonly GraphEdge[]>(),
  lay: createKeptLayout(),
  place: createPlacing(),
})
type Parts = ReturnType<typeof createParts>

function makeScene(
  parts: Parts,
  state: BoardState,
  { folded }: SceneView,
  before: WhysScene | undefined,
): WhysScene {
  const { causeOrder, links, events } = state
  const graph = parts.graph([causeOrder, links, parts.idsOf(events)], () => whyGraph(state))
  const shown = parts.shown([graph, folded], () => withoutFolded(graph, folded))
  const whys = parts.whys([graph, shown], () => whysIn(graph, shown))
  const things = shown.items.map((item) =>
    layItem(parts.cards, state, item, shown.hidden.get(item) ?? 0),
  )
  const layout = parts.lay(things, whys, { direction: 'down', ...GAPS })
  const nodes = things.map((thing, at) => parts.place(thing, layout.x[at] ?? 0, layout.y[at] ?? 0))
  const edges = parts.edges([whys, layout], () => {
    const lines = whys.flatMap((why, at) => edgeOf(why, layout.paths[at]) ?? [])
    return keepEdges(lines, before)
  })
  return {
    nodes: keepNodes(nodes, before),
    edges,
    graph,
    shown,
    levels: layout.layers,
  }
}

function whysIn({ whys }: WhyGraph, { items }: Shown): Why[] {
  const isShown = new Set(items)
  return whys.filter(({ from, to }) => isShown.has(from) && isShown.has(to))
}

function edgeOf({ id, from, to }: Why, path: readonly number[] | null | undefined) {
  return path ? ({ id, from, to, path, color: '--hb-ink-3', width: 1.5 } as const) : undefined
}

function layItem(cards: Cards, state: BoardState, item: ItemRef, hidden: number): Placed {
  const kind = kindOfRef(item)
  if (kind === 'problem') return layProblem(state)
  if (kind === 'event') return layFact(state, idOfRef(item) as EventId)
  const cause = state.causes[idOfRef(item) as CauseId]
  if (!cause) throw new Error('the graph of the whys has only what is there')
  return cards.lay(state, cause, hidden)
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
