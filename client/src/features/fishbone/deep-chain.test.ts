import { rootOf } from '@herringbone/shared/doc/names.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { toggleFolded } from '../../canvas/graph/graph-view.ts'
import { openSpec } from '../../canvas/graph/testing/open-spec.ts'
import { sceneOf } from './fishbone-edits.ts'
import { fishboneSpec } from './fishbone-spec.ts'
import { travel } from './fishbone-travel.ts'
import { outlineRows } from './outline-rows.ts'
import { causeId } from './testing/small-fish.ts'

const DEPTH = 4_000

test('a chain as deep as a board may have causes is drawn, listed, travelled, dragged and folded', () => {
  const canvas = openSpec(fishboneSpec, (doc) => {
    for (let at = 0; at < DEPTH; at++) {
      const values = Object.entries({
        order: `a${String(at).padStart(6, '0')}`,
        ...(at === 0 && { category: 'people' }),
      })
      rootOf(doc, 'causes').set(`c${at}`, new Y.Map<unknown>(values))
      if (at === 0) continue
      const ends = [causeRef(causeId(`c${at - 1}`)), causeRef(causeId(`c${at}`))]
      const link = Object.entries({ kind: 'why', ends, order: 'a0' })
      rootOf(doc, 'links').set(`l${at}`, new Y.Map<unknown>(link))
    }
  })
  const last = `cause:c${DEPTH - 1}`
  expect(sceneOf(canvas).nodes.has(last)).toBe(true)
  expect(outlineRows(sceneOf(canvas)).some(({ id }) => id === last)).toBe(true)
  expect(travel(sceneOf(canvas), last, 'up')).toBe(`cause:c${DEPTH - 2}`)
  expect(canvas.movedWith(['cause:c0']).size).toBe(DEPTH)
  toggleFolded('fishbone', 'category:people')
  expect(sceneOf(canvas).nodes.has(last)).toBe(false)
}, 30_000)
