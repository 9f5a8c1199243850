import * as Y from 'yjs'
import { BRIEF_TEXTS } from '../../model/brief.ts'
import { DEFAULT_LANES } from '../../model/lane.ts'
import { addLane } from '../edit-lanes.ts'
import { rootOf } from '../names.ts'
import { newText } from '../text.ts'

/** A document as the first schema made it, with the cause "a" and the action "act". */
export function firstSchema(): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const key of BRIEF_TEXTS) rootOf(doc, 'brief').set(key, newText(''))
    rootOf(doc, 'brief').set('timeZone', 'UTC')
    for (const lane of DEFAULT_LANES) addLane(doc, { ...lane, title: lane.id })
    rootOf(doc, 'causes').set('a', outcome('no canary'))
    rootOf(doc, 'actions').set('act', outcome('add one'))
    rootOf(doc, 'meta').set('schemaVersion', 1)
  })
  return doc
}

function outcome(text: string): Y.Map<unknown> {
  const record = new Y.Map<unknown>()
  record.set('text', newText(text))
  record.set('order', 'a0')
  return record
}
