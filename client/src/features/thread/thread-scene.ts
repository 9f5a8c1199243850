import { marksOf } from '@herringbone/shared/methods/cause-marks.ts'
import { layeredLayout } from '@herringbone/shared/methods/layered/layered-layout.ts'
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
import { keepEdges, keepNodes, makeWhenChanged } from '../../canvas/graph/keep-same.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
import type {
  GraphEdge,
  GraphNode,
  GraphScene,
  SceneMaker,
  SceneView,
} from '../../canvas/graph/types.ts'
import { CARD, type LaidCard, layCard } from '../../causes/card/lay-card.ts'
import type { BoardState } from '../../sync/board-handle.ts'
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
export const createThreadScene = (): SceneMaker =>
  makeWhenChanged<ThreadScene>((state) => {
    const { causes, causeOrder, events, links, evidenceOf, actions, actionOrder } = state
    const { only, restOpen } = threadStore.getState()
    return [
      ...[causes, causeOrder, events, links, evidenceOf, actions, actionOrder],
      ...[state.milestones, state.brief, only, restOpen],
    ]
  }, makeScene)

function makeScene(
  state: BoardState,
  _view: SceneView,
  before: ThreadScene | undefined,
): ThreadScene {
  const { only, restOpen } = threadStore.getState()
  const strands = strandsOf(state)
  const gaps = gapsOf(state)
  const lacking = new Set(gaps.map(({ ref }) => ref))
  const shown = only && belongingTo(strands, only)
  const tied = new Set(strands.flatMap(({ from, to }) => [from, to]))
  const isRest = (ref: ItemRef) => kindOfRef(ref) === 'event' && !tied.has(ref) && !lacking.has(ref)
  const all = itemsOf(state).filter((ref) => !shown || shown.has(ref))
  const rest = all.filter(isRest)
  const items = restOpen ? all : all.filter((ref) => !isRest(ref))
  const cards = items.map((ref) => layItem(state, ref, lacking.has(ref)))
  if (rest.length > 0) cards.push(layRest(rest.length))
  const isShown = new Set<string>(items)
  const joined = strands.filter(({ from, to }) => isShown.has(from) && isShown.has(to))
  const layout = layeredLayout(withLayers(cards, joined), joined, { direction: 'right', ...GAPS })
  const nodes = keepNodes(
    cards.map((card): GraphNode => {
      const { x = 0, y = 0 } = layout.boxes.get(card.id) ?? {}
      return { ...card, x: Math.round(x), y: Math.round(y) }
    }),
    before,
  )
  const edges = joined.flatMap((strand, at) => edgeOf(strand, layout.paths[at]) ?? [])
  return { nodes, edges: keepEdges(edges, before), strands, gaps, heads: headsOf(nodes) }
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

/** Facts in the first column, causes after them, actions after the deepest cause. */
function withLayers(cards: readonly Placed[], strands: readonly Strand[]) {
  const base = cards.map((card) => ({ ...card, layer: /^(event:|rest$)/.test(card.id) ? 0 : 1 }))
  const causes = base.filter(({ id }) => !id.startsWith('action:'))
  const { layerOf } = layeredLayout(causes, strands, { direction: 'right', ...GAPS })
  const last = Math.max(1, ...layerOf.values()) + 1
  return base.map((card) => (card.id.startsWith('action:') ? { ...card, layer: last } : card))
}

function headsOf(nodes: ReadonlyMap<string, GraphNode>): ThreadScene['heads'] {
  const top = Math.min(...[...nodes.values()].map(({ y }) => y))
  const first = (prefix: string) =>
    Math.min(...[...nodes.values()].flatMap(({ id, x }) => (id.startsWith(prefix) ? [x] : [])))
  const columns = [
    { column: 'facts', x: first('event:') },
    { column: 'causes', x: first('cause:') },
    { column: 'actions', x: first('action:') },
  ] as const
  return columns.flatMap(({ column, x }) => (Number.isFinite(x) ? [{ column, x, top }] : []))
}

function layItem(state: BoardState, ref: ItemRef, lacks: boolean): Placed {
  const id = idOfRef(ref)
  const kind = kindOfRef(ref)
  if (kind === 'cause') {
    const cause = state.causes[id as CauseId]
    if (cause) return layCard(cause, marksOf(state, cause))
  }
  const { text } = threadTexts
  if (kind === 'event') {
    const event = state.events[id as EventId]
    if (!event) throw new Error('the thread has only what is there')
    const head = formatTimeAt(event.at, state.brief.timeZone, event.precision) || text('fact')
    return layPlain(ref, 'fact', event.text, head, lacks ? text('noEvidence') : '')
  }
  const action = state.actions[id as ActionId]
  return layPlain(ref, 'action', action?.text ?? '', text('action'), lacks ? text('noReason') : '')
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
