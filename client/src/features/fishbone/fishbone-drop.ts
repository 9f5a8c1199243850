import { holdsPoint } from '@herringbone/shared/methods/box.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import type { Point } from '../../canvas/gesture.ts'
import type { DropPlace, GraphDrop, GraphHandle } from '../../canvas/graph/spec.ts'
import { categoryName } from '../../causes/category-names.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { refusalOf, sceneOf } from './fishbone-edits.ts'
import { boneRef, type FishboneScene, TRAY } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { type Destination, placeAt, standsAt } from './place-edits.ts'

const categoryOf = (item: string): CategoryId | undefined =>
  item.startsWith('category:') ? (item.slice('category:'.length) as CategoryId) : undefined

/** What a node or a place of the fishbone means for what is put there. */
export function destinationAt(
  scene: FishboneScene,
  target: string | null,
  { x, y }: Point,
): Destination | undefined {
  const cause = target === null ? undefined : causeOf(target)
  if (cause) {
    const inTray = scene.placed.tray.includes(cause)
    return inTray ? { kind: 'tray' } : { kind: 'below', cause }
  }
  if (target === TRAY) return { kind: 'tray' }
  const head = target === null ? undefined : categoryOf(target)
  if (head) return { kind: 'bone', category: head }
  for (const [bone, area] of scene.areas) {
    const category = categoryOf(bone)
    if (category && holdsPoint(area, x, y)) return { kind: 'bone', category }
  }
  return undefined
}

/** Letting go of causes on a bone, on another cause or on the tray. */
export function dropCauses(
  canvas: GraphHandle,
  { ids, point, target }: DropPlace,
): GraphDrop | null {
  const causes = ids.flatMap((id) => causeOf(id) ?? [])
  const scene = sceneOf(canvas)
  const to = destinationAt(scene, target, point)
  if (!to || causes.length === 0) return null
  const { board } = canvas
  const state = board.store.getState()
  const mark = markOf(to)
  const refusal = refusalOf(canvas, causes, to)
  if (refusal) return { hint: refusal, target: mark }
  const moved = causes.filter((id) => !standsAt(state, scene.placed, id, to))
  if (moved.length === 0) return { hint: fishboneTexts.text('dropKnown'), target: mark }
  return {
    hint: hintOf(canvas, to),
    target: mark,
    apply: (doc) => placeAt(doc, state, scene.placed, moved, to, board.me.id),
  }
}

const markOf = (to: Destination): string =>
  to.kind === 'bone' ? boneRef(to.category) : to.kind === 'tray' ? TRAY : `cause:${to.cause}`

function hintOf({ board }: GraphHandle, to: Destination): string {
  const { text } = fishboneTexts
  const { causes, categories } = board.store.getState()
  if (to.kind === 'tray') return text('dropTray')
  if (to.kind === 'below') return text('dropBelow', { text: wordsOf(causes, to.cause) })
  const category = categories[to.category]
  return text('dropBone', { name: category ? categoryName(category) : '' })
}

const wordsOf = (causes: Readonly<Record<CauseId, { text: string }>>, id: CauseId): string =>
  shortened(causes[id]?.text || fishboneTexts.text('causeAsk'))
