import type { ItemRef } from '@herringbone/shared/model/link.ts'
import type { GraphCommand } from '../../canvas/graph/commands.ts'
import { graphView } from '../../canvas/graph/graph-view.ts'
import type { GraphHandle, GraphSpec } from '../../canvas/graph/spec.ts'
import { cardTexts } from '../../causes/card/card-texts.ts'
import { causeFields } from '../../causes/card/cause-fields.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { askRoot } from '../../causes/root/ask-root.ts'
import { GHOST_ROOM, Levels } from './levels.tsx'
import { openPicker } from './picker-store.ts'
import { answersBelow, dropOnQuestion } from './whys-drop.ts'
import { addAnswer, pasteAnswers, questionOf, takeOut } from './whys-edits.ts'
import { WhysNode } from './whys-node.tsx'
import { createWhysScene, type WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

/** What a key is about: the only one selected, else the problem. */
export function currentItem({ scene }: Pick<GraphHandle, 'scene'>): ItemRef {
  const { selection } = graphView.getState()
  const [only] = selection
  // What was taken out of the whys is still selected in the other views.
  const isHere = only !== undefined && scene.getState().nodes.has(only)
  return selection.size === 1 && isHere ? (only as ItemRef) : 'problem'
}

/** The whys as a graph canvas. */
export const whysSpec: GraphSpec = {
  surface: 'whys',
  stage: 'causes',
  label: () => whysTexts.text('surface'),
  help: () => whysTexts.text('help'),
  createScene: createWhysScene,
  Node: WhysNode,
  Behind: Levels,
  behind: { left: 88 },
  roleOf: (kind) =>
    kind === 'problem' || kind === 'fact' ? whysTexts.text(kind) : cardTexts.text('cause'),
  carriedBy: answersBelow,
  dropAt: dropOnQuestion,
  linkFrom: {
    takes: (id) => id === 'problem' || /^(cause|event):/.test(id),
    label: (text) => whysTexts.text('handle', { text }),
    onto: (canvas, from, target) => {
      // It keeps what it answers already.
      const place = { ids: [target], target: from, point: { x: 0, y: 0 }, alt: true }
      const drop = dropOnQuestion(canvas, place)
      return drop && { ...drop, target }
    },
  },
  roomBelow: (canvas, id) => {
    const { graph } = canvas.scene.getState() as WhysScene // made by `createWhysScene`
    const offers = canvas.board.canEdit() && !graph.answers.has(id as ItemRef)
    return offers ? GHOST_ROOM : 0
  },
  keys: { b: 'branch', r: 'root', w: 'why' },
  onCommand,
  addAt: (canvas) => addAnswer(canvas, currentItem(canvas)),
  pasteLines: (canvas, lines) => pasteAnswers(canvas, currentItem(canvas), lines),
  ...causeFields({
    problem: () => whysTexts.text('problemAsk'),
    cause: () => whysTexts.text('answerAsk'),
  }),
}

function onCommand(canvas: GraphHandle, command: GraphCommand): boolean {
  const item = currentItem(canvas)
  const canEdit = canvas.board.canEdit()
  const scene = canvas.scene.getState() as WhysScene // made by `createWhysScene`
  switch (command) {
    case 'tab':
      if (!canEdit || graphView.getState().selection.size !== 1) return false
      addAnswer(canvas, item)
      return true
    case 'branch': {
      const question = questionOf(scene, item) ?? (item === 'problem' ? item : undefined)
      if (canEdit && question) addAnswer(canvas, question)
      return true
    }
    case 'link':
      if (canEdit) openPicker('cause', item)
      return true
    case 'root': {
      const cause = causeOf(item)
      if (cause && canEdit) askRoot(canvas, cause, 'canvas')
      return true
    }
    case 'add':
    case 'why':
      if (canEdit) addAnswer(canvas, item)
      return true
    case 'delete':
      return takeOut(canvas, graphView.getState().selection)
    default:
      return false
  }
}
