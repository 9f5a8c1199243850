import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type { GraphCanvas } from '../../../canvas/graph/graph-canvas.ts'
import { openSpec } from '../../../canvas/graph/testing/open-spec.ts'
import type { WhysScene } from '../whys-scene.ts'
import { whysSpec } from '../whys-spec.ts'

export const refOf = (word: string) => causeRef(word as CauseId)

/** For tests: "problem>a a>b a>c b>d c>d": what answers what; each cause says what it is called. */
export function openWhys(words: string): { canvas: GraphCanvas; scene: () => WhysScene } {
  const canvas = openSpec(whysSpec, (doc) => {
    for (const word of words.split(' ')) {
      const [from = '', to = ''] = word.split('>')
      for (const id of [from, to]) {
        if (id && id !== 'problem') addOutcome(doc, 'causes', { id: id as CauseId, text: id })
      }
      const question = from === 'problem' ? from : refOf(from)
      if (to) addLink(doc, { kind: 'why', from: question, to: refOf(to) })
    }
  })
  return { canvas, scene: () => canvas.scene.getState() as WhysScene } // made by its spec
}
