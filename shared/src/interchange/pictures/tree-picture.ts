import { type Drawn, drawTree } from '../../methods/board-fault-tree/draw-tree.ts'
import { conditionPoints, stackedPoints } from '../../methods/board-fault-tree/input-points.ts'
import { type PlacedBox, placeTree } from '../../methods/board-fault-tree/place-tree.ts'
import { SYMBOL, symbolPath } from '../../methods/board-fault-tree/symbols.ts'
import {
  conditionOf,
  inputsIn,
  nodeWords,
  treeGraph,
} from '../../methods/board-fault-tree/tree-graph.ts'
import type { Board } from '../../model/board.ts'
import { isGateKind, type TreeNode } from '../../model/tree-node.ts'
import type { ExportWords } from '../export/words.ts'
import { type Card, LINE_COLOR, type Line, layCard, type Picture, type Sign } from './picture.ts'

/** Between the words of a node and its sign. */
const STEM = 9

/** The fault tree of a board from its top down; null when it has none. */
export function treePicture(board: Board, words: ExportWords): Picture | null {
  const graph = treeGraph(board)
  if (graph.top === '') return null
  const list = drawTree(graph, [])
  const cards = list.map(({ node }) => {
    const found = board.treeNodes[node]
    const caption = found ? sayChance(found) : ''
    return layCard(found ? nodeWords(found, board) : '', {
      look: 'plain',
      font: 12.5,
      most: 128,
      least: 84,
      caption,
    })
  })
  const sizes = cards.map(({ width, height }) => ({ width, height: height + STEM + SYMBOL.height }))
  const { boxes } = placeTree(list, sizes, true)
  const placed = list.flatMap((drawn, at): Placed[] => {
    const [card, box, node] = [cards[at], boxes[at], board.treeNodes[drawn.node]]
    return card && box && node ? [{ drawn, card, box, node }] : []
  })
  return {
    title: `${words.faultTree}: ${board.analysis.problem || board.brief.title}`,
    lines: placed.flatMap(({ drawn, card, box }) => {
      const middle = box.x + box.width / 2
      const stem = line([middle, box.y + card.height, middle, box.y + card.height + STEM])
      const above = drawn.parent === null ? undefined : boxes[drawn.parent]
      if (!above || !drawn.line) return [stem]
      const gate = board.treeNodes[drawn.line.gate]
      const isCondition = gate !== undefined && conditionOf(gate, graph) === drawn.line
      return [stem, line(isCondition ? conditionPoints(above, box) : stackedPoints(above, box))]
    }),
    cards: placed.map(({ card, box }) => ({
      ...card,
      x: box.x + (box.width - card.width) / 2,
      y: box.y,
    })),
    signs: placed.map((one) => signOf(one, inputsIn(graph, one.drawn.node).length)),
  }
}

interface Placed {
  drawn: Drawn
  card: Card
  box: PlacedBox
  node: TreeNode
}

function signOf({ drawn, card, box, node }: Placed, inputs: number): Sign {
  const kind = drawn.isTransfer ? 'transfer' : node.kind
  return {
    x: box.x + (box.width - SYMBOL.width) / 2,
    y: box.y + card.height + STEM,
    ...SYMBOL,
    path: symbolPath(kind),
    text: kind === 'atleast' ? `${node.k}/${inputs}` : (SAID[kind] ?? ''),
    middle: [SYMBOL.width / 2, SYMBOL.height / 2 + 8],
  }
}

/** What gates do is the same word everywhere; what a house is shows in its sign. */
const SAID: Readonly<Record<string, string>> = { and: '&', or: '≥1', xor: '=1' }

/** "p 0.25", "λ 1e-6/h"; gates and houses have none. */
function sayChance({ kind, chance, state }: TreeNode): string {
  if (kind === 'house') return state ? '1' : '0'
  if (chance === null || isGateKind(kind)) return ''
  return 'rate' in chance ? `λ ${chance.rate}/h` : `p ${chance.probability}`
}

const line = (points: readonly number[]): Line => ({
  ...{ points, isCurve: false, color: LINE_COLOR, width: 1.5 },
})
