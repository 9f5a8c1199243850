import { type Gap, gapsOf } from '@herringbone/shared/methods/thread/gaps.ts'
import { belongingTo, type Strand, strandsOf } from '@herringbone/shared/methods/thread/thread.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { ActionId, CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import {
  actionRef,
  causeRef,
  eventRef,
  type ItemRef,
  idOfRef,
  kindOfRef,
} from '@herringbone/shared/model/link.ts'
import { formatTimeAt } from '@herringbone/shared/time/format-clock.ts'
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
import { createKeptLayout } from '../../canvas/graph/kept-layout.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type { GraphEdge, GraphNode, GraphScene, SceneMaker } from '../../canvas/graph/types.ts'
import { createCards } from '../../causes/card/kept-cards.ts'
import { CARD, type LaidCard } from '../../causes/card/lay-card.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import { currentLanguage } from '../../ui/texts.ts'
import { threadStore } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** Units of the plane: between neighbours in a column, and between columns. */
const GAPS = { gap: 14, layerGap: 84 }
const WORDS = {
  font: 13,
  line: 17,
  width: CARD.width - 2 * CARD.padding,
  x: CARD.padding,
  y: CARD.head,
}

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

/** A fact or an action as it is drawn: with what it lacks. */
export type PlainNode = GraphNode & { head: string; lacks: string }
type Placed = Omit<PlainNode, 'x' | 'y'> | LaidCard

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
  plain: createKeptById<Placed>(),
  idsOf: createIds(),
  strands: createKept<readonly Strand[]>(),
  gaps: createKeptList<Gap>((a, b) => a.ref === b.ref && a.code === b.code),
  items: createKeptList<ItemRef>(),
  joined: createKept<readonly Strand[]>(),
  edges: createKept<readonly GraphEdge[]>(),
  lay: createKeptLayout(),
  place: createPlacing(),
})
type Parts = ReturnType<typeof createParts>

function makeScene(parts: Parts, state: BoardState, before: ThreadScene | undefined): ThreadScene {
  const { only, restOpen } = threadStore.getState()
  const { links, causeOrder, actionOrder, events } = state
  const there = [links, causeOrder, actionOrder, parts.idsOf(events)]
  const strands = parts.strands(there, () => strandsOf(state))
  const gaps = parts.gaps(gapsOf(state, (cause) => parts.cards.marks(state, cause)))
  const lacking = new Set(gaps.map(({ ref }) => ref))
  const shown = only && belongingTo(strands, only)
  const tied = new Set(strands.flatMap(({ from, to }) => [from, to]))
  const isRest = (ref: ItemRef) => kindOfRef(ref) === 'event' && !tied.has(ref) && !lacking.has(ref)
  const all = itemsOf(state).filter((ref) => !shown || shown.has(ref))
  const rest = all.filter(isRest)
  const items = parts.items(restOpen ? all : all.filter((ref) => !isRest(ref)))
  const joined = parts.joined([items, strands], () => {
    const isShown = new Set<string>(items)
    return strands.filter(({ from, to }) => isShown.has(from) && isShown.has(to))
  })
  const things = items.map((ref) => layItem(parts, state, ref, lacking.has(ref)))
  if (rest.length > 0) things.push(layRest(rest.length))
  const sized = things.map(({ id, width, height }) => ({
    id,
    width,
    height,
    layer: LAYERS[columnOf(id) ?? 'facts'],
  }))
  const layout = parts.lay(sized, joined, { direction: 'right', ...GAPS })
  const nodes = things.map((thing) => {
    const { x = 0, y = 0 } = layout.boxes.get(thing.id) ?? {}
    return parts.place(thing, x, y)
  })
  const kept = keepNodes(nodes, before)
  const edges = parts.edges([joined, layout], () => {
    const lines = joined.flatMap((strand, at) => edgeOf(strand, layout.paths[at]) ?? [])
    return keepEdges(lines, before)
  })
  return { nodes: kept, edges, strands, gaps, heads: headsOf(kept) }
}

function edgeOf(
  { id, kind, from, to }: Strand,
  path: readonly number[] | null | undefined,
): GraphEdge | undefined {
  if (!path) return undefined
  const color = kind === 'answer' ? '--hb-green' : '--hb-ink-3'
  return { id, from, to, path, color, width: 1.5, dashed: kind === 'fact', arrow: true }
}

/** Facts by their times, then causes, then actions, as they are read. */
export function itemsOf({
  events,
  causeOrder,
  causes,
  actionOrder,
  actions,
}: BoardState): ItemRef[] {
  const facts = Object.values<TimelineEvent>(events)
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => eventRef(id))
  return [
    ...facts,
    ...causeOrder.filter((id) => causes[id]).map(causeRef),
    ...actionOrder.filter((id) => actions[id]).map(actionRef),
  ]
}

function headsOf(nodes: ReadonlyMap<string, GraphNode>): ThreadScene['heads'] {
  let top = Number.POSITIVE_INFINITY
  const first = { facts: Infinity, causes: Infinity, actions: Infinity }
  for (const { id, x, y } of nodes.values()) {
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

function layItem(parts: Parts, state: BoardState, ref: ItemRef, lacks: boolean): Placed {
  const id = idOfRef(ref)
  const kind = kindOfRef(ref)
  if (kind === 'cause') {
    const cause = state.causes[id as CauseId]
    if (cause) return parts.cards.lay(state, cause)
  }
  const { text } = threadTexts
  const record = kind === 'event' ? state.events[id as EventId] : state.actions[id as ActionId]
  const from = [record, lacks, state.brief.timeZone, currentLanguage()]
  return parts.plain(ref, from, () => {
    if (kind === 'event') {
      const event = state.events[id as EventId]
      if (!event) throw new Error('the thread has only what is there')
      const head = formatTimeAt(event.at, state.brief.timeZone, event.precision) || text('fact')
      return layPlain(ref, 'fact', event.text, head, lacks ? text('noEvidence') : '')
    }
    const action = state.actions[id as ActionId]
    return layPlain(
      ref,
      'action',
      action?.text ?? '',
      text('action'),
      lacks ? text('noReason') : '',
    )
  })
}

/** In place of the facts that nothing hangs on, and what shows them. */
function layRest(count: number): Omit<PlainNode, 'x' | 'y'> {
  const label = threadTexts.text('rest', { count })
  return {
    id: REST,
    kind: 'rest',
    label,
    width: CARD.width,
    height: 52,
    text: layText(label, { ...WORDS, y: 10 }).text,
    paint: { fill: '--hb-paper', ink: '--hb-ink-2', line: '--hb-line-strong' },
    head: '',
    lacks: '',
  }
}

function layPlain(
  id: ItemRef,
  kind: 'fact' | 'action',
  words: string,
  head: string,
  lacks: string,
): Omit<PlainNode, 'x' | 'y'> {
  const { text, height } = layText(words || threadTexts.text(`${kind}Ask`), WORDS)
  return {
    id,
    kind,
    label: [`${threadTexts.text(kind)} ${kind === 'fact' ? head : ''}`.trim(), words, lacks]
      .filter(Boolean)
      .join(', '),
    width: CARD.width,
    height: CARD.head + height + CARD.foot + (lacks ? CARD.marks : 0),
    isMovable: true,
    text: words ? text : { ...text, lines: [''] },
    paint:
      kind === 'fact'
        ? { fill: '--hb-blue-soft', ink: '--hb-ink-2', line: '--hb-blue' }
        : { fill: '--hb-green-soft', ink: '--hb-ink-2', line: '--hb-green' },
    head,
    lacks,
  }
}
