import { addEvent, eventText, placeEvent } from '@herringbone/shared/doc/edit-events.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { readRecord } from '@herringbone/shared/doc/read.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createUndo } from './undo.ts'

test('smoke', () => {
  const doc = new Y.Doc()
  const other = new Y.Doc()
  doc.on('update', (u, o) => o !== 'x' && Y.applyUpdate(other, u, 'x'))
  other.on('update', (u, o) => o !== 'x' && Y.applyUpdate(doc, u, 'x'))
  const undo = createUndo(doc, {})
  const id = 'e' as EventId
  undo.edit(() => addEvent(doc, { id, text: 'one', at: 5, lane: 'l' as LaneId }))
  undo.edit(() => placeEvent(doc, id, 6, 'l' as LaneId))
  expect(undo.undo()).toBe('done')
  expect(readRecord(doc, 'events', id)?.at).toBe(5)
  expect(undo.redo()).toBe('done')
  expect(readRecord(doc, 'events', id)?.at).toBe(6)
  eventText(other, id)?.insert(0, 'hey ')
  expect(undo.undo()).toBe('done')
  expect(undo.undo()).toBe('changed-by-others')
  expect(readRecord(other, 'events', id)?.text).toBe('hey one')
  expect(undo.undo()).toBe('nothing')
  expect(rootOf(doc, 'events').size).toBe(1)
})
