import type { PlacedCauses } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type { GraphCommand } from '../../canvas/graph/commands.ts'
import { graphView } from '../../canvas/graph/graph-view.ts'
import type { GraphHandle, GraphSpec } from '../../canvas/graph/spec.ts'
import { cardTexts } from '../../causes/card/card-texts.ts'
import { causeFields } from '../../causes/card/cause-fields.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { askRoot } from '../../causes/root/ask-root.ts'
import type { Destination } from './destination.ts'
import { destinationAt } from './destination-at.ts'
import { dropCauses } from './fishbone-drop.ts'
import {
  addCause,
  besideOf,
  crossBone,
  deleteCauses,
  pasteInto,
  sceneOf,
  shiftCause,
} from './fishbone-edits.ts'
import { FishboneNode } from './fishbone-node.tsx'
import { createFishboneScene } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { travel } from './fishbone-travel.ts'
import { openPanel } from './panel-store.ts'

/** The fishbone as a graph canvas. */
export const fishboneSpec: GraphSpec = {
  surface: 'fishbone',
  stage: 'causes',
  label: () => fishboneTexts.text('surface'),
  help: () => fishboneTexts.text('help'),
  createScene: createFishboneScene,
  Node: FishboneNode,
  roleOf,
  carriedBy: belowOf,
  dropAt: dropCauses,
  keys: { w: 'why', m: 'move', r: 'root', s: 'cross' },
  onCommand,
  addAt: (canvas, point) => {
    const state = canvas.board.store.getState()
    const to = destinationAt(sceneOf(canvas), state, { target: null, point })
    addCause(canvas, to ?? { kind: 'tray' })
  },
  pasteLines: (canvas, lines) => pasteInto(canvas, placeOfPaste(), lines),
  ...causeFields({
    problem: () => fishboneTexts.text('effectAsk'),
    cause: () => fishboneTexts.text('causeAsk'),
  }),
}

function roleOf(kind: string): string {
  if (kind === 'effect' || kind === 'bone' || kind === 'tray') return fishboneTexts.text(kind)
  return cardTexts.text('cause')
}

const childrenIn = new WeakMap<PlacedCauses, ReadonlyMap<CauseId, CauseId[]>>()

/** Once for each arrangement: a drag asks at each of its moves. */
function childrenOf(placed: PlacedCauses): ReadonlyMap<CauseId, CauseId[]> {
  const known = childrenIn.get(placed)
  if (known) return known
  const children = new Map<CauseId, CauseId[]>()
  for (const [child, parent] of placed.parentOf) {
    const there = children.get(parent)
    if (there) there.push(child)
    else children.set(parent, [child])
  }
  childrenIn.set(placed, children)
  return children
}

/** What stands below these comes along when they are dragged. */
function belowOf(canvas: GraphHandle, ids: Iterable<string>): string[] {
  const children = childrenOf(sceneOf(canvas).placed)
  const found = new Set<CauseId>([...ids].flatMap((id) => causeOf(id) ?? []))
  const above = new Set(found)
  // What is found while it runs is visited too.
  for (const cause of found) for (const child of children.get(cause) ?? []) found.add(child)
  return [...found].flatMap((cause) => (above.has(cause) ? [] : [causeRef(cause)]))
}

/** Onto the bone or below the cause that is selected alone, else into the tray. */
function placeOfPaste(): Destination {
  const { selection } = graphView.getState()
  const [item = ''] = selection.size === 1 ? selection : []
  const cause = causeOf(item)
  if (cause) return { kind: 'below', cause }
  const bone = boneOf(item)
  return bone ? { kind: 'bone', category: bone } : { kind: 'tray' }
}

const boneOf = (item: string): CategoryId | undefined =>
  item.startsWith('category:')
    ? (item.slice('category:'.length) as CategoryId) // as `boneRef` makes it
    : undefined

/** The causes that are selected. */
export const selectedCauses = (): CauseId[] =>
  [...graphView.getState().selection].flatMap((id) => causeOf(id) ?? [])

function onCommand(canvas: GraphHandle, command: GraphCommand): boolean {
  const { selection } = graphView.getState()
  const [only] = selection
  const item = selection.size === 1 ? only : undefined
  const cause = item === undefined ? undefined : causeOf(item)
  const bone = boneOf(item ?? '')
  const canEdit = canvas.board.canEdit()
  switch (command) {
    case 'left':
    case 'right':
    case 'up':
    case 'down': {
      const next = item === undefined ? undefined : travel(sceneOf(canvas), item, command)
      if (next !== undefined) canvas.goTo(next)
      return next !== undefined
    }
    case 'tab':
    case 'add':
      if (!canEdit || (command === 'tab' && item === undefined)) return false
      addCause(canvas, bone ? { kind: 'bone', category: bone } : besideItem(canvas, cause))
      return true
    case 'why':
      if (canEdit && cause) addCause(canvas, { kind: 'below', cause })
      return true
    case 'edit':
      if (!bone) return false
      if (canEdit) openPanel({ kind: 'bones', category: bone })
      return true
    case 'move': {
      const causes = selectedCauses()
      if (canEdit && causes.length > 0) openPanel({ kind: 'move', causes })
      return true
    }
    case 'root':
      if (canEdit && cause) askRoot(canvas, cause, 'canvas')
      return true
    case 'moveUp':
    case 'moveDown':
      if (canEdit && cause) shiftCause(canvas, cause, command === 'moveUp' ? -1 : 1, 'side')
      return true
    case 'cross':
      if (canEdit && cause) crossBone(canvas, cause)
      return true
    case 'delete':
      deleteCauses(canvas, selectedCauses())
      return true
    default:
      return false
  }
}

/** Beside a cause; with nothing to stand beside, onto the first bone. */
function besideItem(canvas: GraphHandle, cause: CauseId | undefined) {
  if (cause) return besideOf(canvas, cause)
  const [first] = sceneOf(canvas).placed.bones
  return first ? ({ kind: 'bone', category: first.category } as const) : ({ kind: 'tray' } as const)
}
