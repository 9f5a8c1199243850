import { LIMITS } from '@herringbone/shared/limits.ts'
import { voiceOf } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { GraphHandle, GraphSpec } from '../../../canvas/graph/spec.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { nodeOf } from '../node/selected-nodes.ts'
import { dropFresh } from './fresh.ts'
import { NodeBody } from './node-body.tsx'
import { Tray } from './tray.tsx'
import { addBelow, onCommand, TREE_KEYS } from './tree-commands.ts'
import { dropAt } from './tree-drop.ts'
import { movedPath } from './tree-edges.ts'
import { wordsText } from './tree-edits.ts'
import { createTreeScene, pictureOf } from './tree-scene.ts'

/** The fault tree on the graph canvas. */
export const faultTreeSpec: GraphSpec = {
  surface: 'fault-tree',
  stage: 'causes',
  label: () => treeTexts.text('canvas'),
  help: () => treeTexts.text('help'),
  createScene: createTreeScene,
  Node: NodeBody,
  Behind: Tray,
  // The top, which grows to both sides; it is left of the middle, since a panel opens at the right.
  firstPlace: { x: -60, y: 0, width: 460, height: 500 },
  roleOf: (kind) =>
    treeTexts.text(
      kind === 'transfer' ? 'role_transfer' : GATES.has(kind) ? 'role_gate' : 'role_event',
    ),
  carriedBy: belowOf,
  route: ({ path }, from, to) => (from && to ? movedPath(path, from, to) : []),
  dropAt,
  onCommand,
  keys: TREE_KEYS,
  addAt: (canvas) => void addBelow(canvas),
  textOf({ board }, id) {
    const state = board.store.getState()
    const found = nodeOf(state, id)
    const node = found && state.treeNodes[found]
    if (!node || id.startsWith('transfer:')) return undefined
    const max = voiceOf(node, state) === 'problem' ? LIMITS.titleChars : LIMITS.noteTextChars
    return {
      getText: () => wordsText(board, node.id),
      maxLength: max,
      label: treeTexts.text('textLabel'),
    }
  },
  dropFresh(canvas, id) {
    const node = nodeOf(canvas.board.store.getState(), id)
    if (node) dropFresh(canvas, node)
  },
}

const GATES: ReadonlySet<string> = new Set(['and', 'or', 'atleast', 'xor', 'not', 'inhibit'])

/** What is drawn below these. */
function* belowOf({ scene }: GraphHandle, ids: Iterable<string>): Iterable<string> {
  const picture = pictureOf(scene.getState())
  if (!picture) return
  const open = [...ids].flatMap((id) => picture.drawn.get(id)?.children ?? [])
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const drawn = picture.list[at]
    if (!drawn) continue
    yield drawn.id
    open.push(...drawn.children)
  }
}
