import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { BoneSide } from '@herringbone/shared/model/cause.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type { GraphCanvas } from '../../../canvas/graph/graph-canvas.ts'
import { openSpec } from '../../../canvas/graph/testing/open-spec.ts'
import { sceneOf } from '../fishbone-edits.ts'
import type { FishboneScene } from '../fishbone-scene.ts'
import { fishboneSpec } from '../fishbone-spec.ts'

export const causeId = (word: string): CauseId => word as CauseId

/**
 * For tests: "a@people-tail a1<a b@method-head x": causes on bones, below others, or nowhere; each
 * says what it is called.
 */
export function openFish(words: string): { canvas: GraphCanvas; scene: () => FishboneScene } {
  const canvas = openSpec(fishboneSpec, (doc) => {
    for (const word of words.split(' ')) {
      const [id = '', bone = '', side = ''] = word.split(/[@<-]/)
      addOutcome(doc, 'causes', { id: causeId(id), text: id })
      if (word.includes('<')) {
        const ends = { from: causeRef(causeId(bone)), to: causeRef(causeId(id)) }
        addLink(doc, { kind: 'why', ...ends })
      } else if (word.includes('@')) {
        // As the tests write them.
        const place = { category: bone as CategoryId, side: side as BoneSide }
        changeCause(doc, causeId(id), place)
      }
    }
  })
  return { canvas, scene: () => sceneOf(canvas) }
}
