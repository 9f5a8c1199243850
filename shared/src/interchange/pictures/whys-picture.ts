import { byOrder } from '../../doc/order.ts'
import { layeredLayout } from '../../methods/layered/layered-layout.ts'
import { whyGraph } from '../../methods/why-graph/why-graph.ts'
import type { Board } from '../../model/board.ts'

import { type ItemRef, idAs } from '../../model/link.ts'
import { formatTimeAt } from '../../time/format-clock.ts'
import type { ExportWords } from '../export/words.ts'
import { layCause } from './cause-card.ts'
import { type Card, LINE_COLOR, layCard, type Picture } from './picture.ts'

const GAPS = { gap: 28, layerGap: 56 }

/** The whys of a board from the problem down; null when nobody has answered one. */
export function whysPicture(board: Board, words: ExportWords): Picture | null {
  const { analysis, brief } = board
  const causeOrder = Object.values(board.causes)
    .sort(byOrder)
    .map(({ id }) => id)
  const { items, whys } = whyGraph({ ...board, causeOrder })
  if (whys.length === 0) return null
  const cards = items.map((item) => layItem(board, item, words))
  const nodes = items.map((id, at) => ({ id, ...sizeOf(cards[at]) }))
  const { x, y, paths } = layeredLayout(nodes, whys, { direction: 'down', ...GAPS })
  return {
    title: `${words.whys}: ${analysis.problem || brief.title}`,
    lines: paths.flatMap((points) =>
      points ? [{ points, isCurve: true, color: LINE_COLOR, width: 1.5 }] : [],
    ),
    cards: cards.map((card, at) => ({ ...card, x: x[at] ?? 0, y: y[at] ?? 0 })),
    signs: [],
  }
}

const sizeOf = (card: Card | undefined) => ({
  width: card?.width ?? 0,
  height: card?.height ?? 0,
})

function layItem({ analysis, brief, events, causes }: Board, item: ItemRef, words: ExportWords) {
  const [causeId, eventId] = [idAs('cause', item), idAs('event', item)]
  const cause = causeId && causes[causeId]
  if (cause) return layCause(cause, words)
  const event = eventId && events[eventId]
  if (event) {
    const caption = formatTimeAt(event.at, brief.timeZone, event.precision)
    return layCard(event.text, { look: 'fact', caption })
  }
  return layCard(analysis.problem || brief.title, { look: 'problem', font: 14, most: 220 })
}
