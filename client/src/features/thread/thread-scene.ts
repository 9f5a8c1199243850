import { type Gap, gapsOf } from '@herringbone/shared/methods/thread/gaps.ts'
import { belongingTo, type Strand, strandsOf } from '@herringbone/shared/methods/thread/thread.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import { actionRef, causeRef, eventRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import {
  createIds,
  createKept,
  createKeptList,
  createPlacing,
  keepEdges,
  keepNodes,
  makeWhenChanged,
} from '../../canvas/graph/keep-same.ts'
import { createKeptLayout } from '../../canvas/graph/kept-layout.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type { GraphEdge, GraphNode, GraphScene, SceneMaker } from '../../canvas/graph/types.ts'
import { createCards } from '../../causes/card/kept-cards.ts'
import { CARD, type LaidCard } from '../../causes/card/lay-card.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { createPlain, type LaidPlain, PLAIN_WORDS } from './plain-cards.ts'
import { threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** Units of the plane: between neighbours in a column, and between columns. */
const GAPS = { gap: 14, layerGap: 84 }

export const REST = 'rest'

type Column = 'facts' | 'causes' | 'actions'
/** Facts in the first column, causes after them, actions after the deepest cause. */
const LAYERS = { facts: 0, causes: 1, actions: 'last' } as const satisfies Record<
  Column,
  number | 'last'
>

/** The thread as it stands on the canvas. */
export interface ThreadScene extends GraphScene {
  strands: readonly Strand[]
  gaps: readonly Gap[]
  /** Where each group of columns begins. */
  heads: readonly { column: Column; x: number; top: number }[]
}

type Placed = LaidPlain | LaidCard

/** Makes the scene of the thread; what has not changed keeps its identity. */
export function createThreadScene(): SceneMaker {
  const parts = createParts()
  return makeWhenChanged<ThreadScene>(
    (state) => {
      const { causes, causeOrder, events, links, evidenceOf, actions, actionOrder } = state
      const { only, restOpen } = threadStore.getState()
      return [
        ...[causes, causeOrder, events, links, evidenceOf, actions, actionOrder],
        ...[state.milestones, state.brief, only, restOpen],
      ]
    },
    (state, _view, before) => makeScene(parts, state, before),
  )
}

/** What is kept from one scene to the next: at a change of one item the rest is not made again. */
const createParts = () => ({
  cards: createCards(),
  plain: createPlain(),
  idsOf: createIds(),
  facts: createKept<readonly TimelineEvent[]>(),
  strands: createKept<readonly Strand[]>(),
  gaps: createKeptList<Gap>((a, b) => a.ref === b.ref && a.code === b.code),
  shown: createKept<ReadonlySet<ItemRef>>(),
  joined: createKept<readonly Strand[]>(),
  edges: createKept<readonly GraphEdge[]>(),
  lay: createKeptLayout(),
  place: createPlacing(),
})
type Parts = ReturnType<typeof createParts>

function makeScene(parts: Parts, state: BoardState, before: ThreadScene | undefined): ThreadScene {
  const { only } = threadStore.getState()
  const { links, causeOrder, actionOrder, events } = state
  const there = [links, causeOrder, actionOrder, parts.idsOf(events)]
  const strands = parts.strands(there, () => strandsOf(state))
  const gaps = parts.gaps(gapsOf(state, (cause) => parts.cards.marks(state, cause)))
  const shown = only && parts.shown([strands, only], () => belongingTo(strands, only))
  const joined = parts.joined([shown, strands], () =>
    shown ? strands.filter(({ from, to }) => shown.has(from) && shown.has(to)) : strands,
  )
  const things = thingsIn(parts, state, { strands, gaps, shown })
  const sized = things.map(({ id, width, height }) => ({
    id,
    width,
    height,
    layer: LAYERS[columnOf(id) ?? 'facts'],
  }))
  const layout = parts.lay(sized, joined, { direction: 'right', ...GAPS })
  const nodes = things.map((thing, at) => parts.place(thing, layout.x[at] ?? 0, layout.y[at] ?? 0))
  const kept = keepNodes(nodes, before)
  const edges = parts.edges([joined, layout], () => {
    const lines: GraphEdge[] = []
    joined.forEach((strand, at) => {
      const path = layout.paths[at]
      if (path) lines.push(edgeOf(strand, path))
    })
    return keepEdges(lines, before)
  })
  return { nodes: kept, edges, strands, gaps, heads: headsOf(nodes) }
}

function edgeOf({ id, kind, from, to }: Strand, path: readonly number[]): GraphEdge {
  const color = kind === 'answer' ? '--hb-green' : '--hb-ink-3'
  return { id, from, to, path, color, width: 1.5, dashed: kind === 'fact', arrow: true }
}

/** What is shown, as it is read; and what stands for the facts that nothing hangs on. */
function thingsIn(
  parts: Parts,
  state: BoardState,
  {
    strands,
    gaps,
    shown,
  }: { strands: readonly Strand[]; gaps: readonly Gap[]; shown: ReadonlySet<ItemRef> | null },
): Placed[] {
  const { causes, causeOrder, actions, actionOrder, events } = state
  const { restOpen } = threadStore.getState()
  const isShown = (ref: ItemRef) => !shown || shown.has(ref)
  const lacking = new Set<ItemRef>()
  // Cards of causes know themselves what they lack.
  for (const { ref } of gaps) if (columnOf(ref) !== 'causes') lacking.add(ref)
  const tied = new Set<ItemRef>()
  for (const { from } of strands) if (columnOf(from) === 'facts') tied.add(from)
  const things: Placed[] = []
  let rest = 0
  for (const fact of parts.facts([events], () => factsOf(state))) {
    const ref = parts.plain.factRef(fact.id)
    if (!isShown(ref)) continue
    const isRest = !tied.has(ref) && !lacking.has(ref)
    if (isRest) rest++
    if (!isRest || restOpen) things.push(parts.plain.fact(state, fact, lacking.has(ref)))
  }
  for (const id of causeOrder) {
    const cause = causes[id]
    if (cause && (!shown || shown.has(causeRef(id)))) things.push(parts.cards.lay(state, cause))
  }
  for (const id of actionOrder) {
    const action = actions[id]
    const ref = parts.plain.actionRef(id)
    if (action && isShown(ref)) things.push(parts.plain.action(state, action, lacking.has(ref)))
  }
  if (rest > 0) things.push(layRest(rest))
  return things
}

/** Facts by their times, then causes, then actions, as they are read. */
export function itemsOf(state: BoardState): ItemRef[] {
  const { causeOrder, causes, actionOrder, actions } = state
  return [
    ...factsOf(state).map(({ id }) => eventRef(id)),
    ...causeOrder.filter((id) => causes[id]).map(causeRef),
    ...actionOrder.filter((id) => actions[id]).map(actionRef),
  ]
}

const factsOf = ({ events }: BoardState): readonly TimelineEvent[] =>
  Object.values<TimelineEvent>(events).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

function headsOf(nodes: readonly GraphNode[]): ThreadScene['heads'] {
  let top = Number.POSITIVE_INFINITY
  const first = { facts: Infinity, causes: Infinity, actions: Infinity }
  for (const { id, x, y } of nodes) {
    top = Math.min(top, y)
    const column = columnOf(id)
    if (column) first[column] = Math.min(first[column], x)
  }
  return (['facts', 'causes', 'actions'] as const).flatMap((column) =>
    Number.isFinite(first[column]) ? [{ column, x: first[column], top }] : [],
  )
}

function columnOf(id: string): Column | undefined {
  if (id.startsWith('cause:')) return 'causes'
  if (id.startsWith('event:')) return 'facts'
  return id.startsWith('action:') ? 'actions' : undefined
}

const REST_WORDS = { ...PLAIN_WORDS, y: 10 }

/** In place of the facts that nothing hangs on, and what shows them. */
function layRest(count: number): LaidPlain {
  const label = threadTexts.text('rest', { count })
  return {
    id: REST,
    kind: 'rest',
    label,
    width: CARD.width,
    height: 52,
    text: layText(label, REST_WORDS).text,
    paint: { fill: '--hb-paper', ink: '--hb-ink-2', line: '--hb-line-strong' },
    head: '',
    lacks: '',
  }
}
