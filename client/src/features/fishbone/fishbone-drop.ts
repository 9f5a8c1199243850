import type { CauseId } from '@herringbone/shared/model/ids.ts'
import type { DropPlace, GraphDrop, GraphHandle } from '../../canvas/graph/spec.ts'
import { categoryName } from '../../causes/category-names.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { shortened } from '../../causes/links/shortened.ts'
import type { Destination } from './destination.ts'
import { destinationAt, gapAt } from './destination-at.ts'
import { refusalOf, sceneOf } from './fishbone-edits.ts'
import { boneRef, TRAY } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { placeAt, standsAt } from './place-edits.ts'

/** Letting go of causes on a bone, on another cause or on the tray. */
export function dropCauses(
  canvas: GraphHandle,
  { ids, point, target }: DropPlace,
): GraphDrop | null {
  const causes = ids.flatMap((id) => causeOf(id) ?? [])
  const scene = sceneOf(canvas)
  const { board } = canvas
  const state = board.store.getState()
  const to = destinationAt(scene, state, { target, point, moved: new Set(ids) })
  if (!to || causes.length === 0) return null
  const mark = markOf(to)
  const refusal = refusalOf(canvas, causes, to)
  if (refusal) return { hint: refusal, target: mark }
  const moved = causes.filter((id) => !standsAt(state, scene.placed, id, to))
  if (moved.length === 0) return { hint: fishboneTexts.text('dropKnown'), target: mark }
  const gap = gapAt(scene, state, to)
  return {
    hint: hintOf(canvas, to),
    target: mark,
    ...(gap && { gap }),
    apply: (doc) => placeAt(doc, state, scene.placed, moved, to, board.me.id),
  }
}

const markOf = (to: Destination): string =>
  to.kind === 'bone' ? boneRef(to.category) : to.kind === 'tray' ? TRAY : `cause:${to.cause}`

function hintOf({ board }: GraphHandle, to: Destination): string {
  const { text } = fishboneTexts
  const { causes, categories } = board.store.getState()
  if (to.kind === 'tray') return text('dropTray')
  if (to.before) return text('dropBefore', { text: wordsOf(causes, to.before) })
  if (to.kind === 'below') return text('dropBelow', { text: wordsOf(causes, to.cause) })
  const category = categories[to.category]
  return text('dropBone', { name: category ? categoryName(category) : '' })
}

const wordsOf = (causes: Readonly<Record<CauseId, { text: string }>>, id: CauseId): string =>
  shortened(causes[id]?.text || fishboneTexts.text('causeAsk'))
