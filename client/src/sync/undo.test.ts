import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import {
  addEvent,
  deleteEvents,
  eventText,
  placeEvent,
  setMilestone,
} from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import { addLane, setLaneColor } from '@herringbone/shared/doc/edit-lanes.ts'
import { readBoard, readRecord } from '@herringbone/shared/doc/read.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { E, F, LANE, together } from './testing/undoing-people.ts'

const add =
  (id: EventId, text: string, at = 0) =>
  (doc: Y.Doc) => {
    addEvent(doc, { id, text, at, lane: LANE })
  }
const move = (id: EventId, at: number) => (doc: Y.Doc) => placeEvent(doc, id, at, LANE)
const write = (id: EventId, index: number, words: string) => (doc: Y.Doc) =>
  eventText(doc, id)?.insert(index, words)

describe('steps', () => {
  test('each edit is undone and redone by itself', () => {
    const { ada } = together()
    ada.edit(add(E, 'deploy', 1))
    ada.edit(move(E, 2))
    ada.edit(move(E, 3))
    expect([ada.undo.undo(), ada.at()]).toEqual(['done', 2])
    expect([ada.undo.undo(), ada.at()]).toEqual(['done', 1])
    expect([ada.undo.redo(), ada.at()]).toEqual(['done', 2])
    expect([ada.undo.redo(), ada.at()]).toEqual(['done', 3])
    expect(ada.undo.redo()).toBe('nothing')
  })

  test('a gesture is one step, whatever it took', () => {
    const { ada } = together()
    ada.edit(add(E, 'deploy', 1))
    for (const at of [2, 3, 4]) ada.undo.editOn(move(E, at))
    ada.undo.endGesture()
    ada.undo.editOn(move(E, 9))
    expect([ada.undo.undo(), ada.at()]).toEqual(['done', 4])
    expect([ada.undo.undo(), ada.at()]).toEqual(['done', 1])
  })

  test('a gesture that came to nothing is passed over', () => {
    const { ada } = together()
    ada.edit(add(E, 'deploy'))
    ada.undo.editOn(write(E, 6, 'x'))
    ada.undo.editOn((doc) => eventText(doc, E)?.delete(6, 1))
    ada.undo.endGesture()
    expect(ada.undo.undo()).toBe('done')
    expect(ada.text()).toBeUndefined()
  })

  test('what was made, and taken away unwritten, can be forgotten', () => {
    const { ada } = together()
    ada.edit(add(F, 'before'))
    ada.edit(add(E, ''))
    ada.undo.editOn(write(E, 0, 'x'))
    ada.undo.editOn((doc) => eventText(doc, E)?.delete(0, 1))
    ada.edit((doc) => deleteEvents(doc, [E]))
    ada.undo.forgetVoid()
    expect(ada.undo.undo()).toBe('done')
    expect(readRecord(ada.doc, 'events', E)).toBeUndefined()
    expect(readRecord(ada.doc, 'events', F)).toBeUndefined()
    expect(ada.undo.canUndo()).toBe(false)
  })

  test('what came to something is not forgotten', () => {
    const { ada } = together()
    ada.edit(add(E, 'deploy', 1))
    ada.edit(move(E, 2))
    ada.undo.forgetVoid()
    expect([ada.undo.undo(), ada.at()]).toEqual(['done', 1])
  })

  test('what others do, and what the seed did, is not mine to undo', () => {
    const { ada, ben } = together()
    ben.edit(add(E, 'deploy'))
    expect(ada.undo.canUndo()).toBe(false)
    expect(ada.undo.undo()).toBe('nothing')
  })

  test('undoing a deletion brings everything back: text, evidence, milestone', () => {
    const { ada, ben } = together()
    ben.edit(add(E, 'deploy'))
    ben.edit((doc) => addEvidence(doc, { parent: E, kind: 'quote', text: 'log', addedAt: 1 }))
    ben.edit((doc) => setMilestone(doc, 'detected', E))
    const before = readBoard(ada.doc)
    ada.edit((doc) => deleteEvents(doc, [E]))
    expect(readBoard(ben.doc).board.evidence).toEqual({})
    expect(ada.undo.undo()).toBe('done')
    expect(readBoard(ada.doc)).toEqual(before)
    expect(readBoard(ben.doc)).toEqual(before)
    ben.edit(write(E, 0, 're'))
    expect(ada.text()).toBe('redeploy')
  })

  test('tells its listeners when something can be undone or redone', () => {
    const { ada } = together()
    const seen: string[] = []
    const stop = ada.undo.subscribe(() => {
      seen.push(`${ada.undo.canUndo()} ${ada.undo.canRedo()}`)
    })
    ada.edit(add(E, 'deploy'))
    ada.undo.undo()
    stop()
    ada.undo.redo()
    expect(seen.at(0)).toBe('true false')
    expect(seen.at(-1)).toBe('false true')
  })
})

describe("undoing one's own creation", () => {
  test('keeps it when someone has written in its text', () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy'))
    ben.edit(write(E, 0, 'bad '))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect(ben.text()).toBe('bad deploy')
    expect(ada.undo.undo()).toBe('nothing')
  })

  test('keeps it when someone has moved it', () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy', 1))
    ben.edit(move(E, 2))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect([ada.text(), ben.at()]).toEqual(['deploy', 2])
  })

  test("keeps it when someone's evidence or milestone hangs on it", () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy'))
    ben.edit((doc) => addEvidence(doc, { parent: E, kind: 'quote', text: 'log', addedAt: 1 }))
    ada.edit(add(F, 'alert'))
    ben.edit((doc) => setMilestone(doc, 'detected', F))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect([ben.text(E), ben.text(F)]).toEqual(['deploy', 'alert'])
  })

  test("keeps a lane that someone's events stand in", () => {
    const { ada, ben } = together()
    const lane = 'vendor' as LaneId
    ada.edit((doc) => addLane(doc, { id: lane, title: 'Vendor', color: 'teal' }))
    ben.edit((doc) => addEvent(doc, { id: E, text: 'outage', at: 0, lane }))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect(readRecord(ben.doc, 'lanes', lane)?.title).toBe('Vendor')
  })

  test('takes the rest of a paste, and leaves the one that someone has changed', () => {
    const { ada, ben } = together()
    ada.edit((doc) => {
      add(E, 'one')(doc)
      add(F, 'two')(doc)
    })
    ben.edit(write(F, 3, '!'))
    expect(ada.undo.undo()).toBe('done')
    expect([ben.text(E), ben.text(F)]).toEqual([undefined, 'two!'])
    expect(ada.undo.redo()).toBe('done')
    expect([ben.text(E), ben.text(F)]).toEqual(['one', 'two!'])
  })

  test('takes it when the others have taken back what they wrote', () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy'))
    ben.edit(write(E, 0, 'bad '))
    ben.undo.undo()
    expect(ada.undo.undo()).toBe('done')
    expect(ben.text()).toBeUndefined()
  })

  test('keeps their words through a deletion and its undo in between', () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy'))
    ben.edit(write(E, 0, 'bad '))
    ada.edit((doc) => deleteEvents(doc, [E]))
    expect(ada.undo.undo()).toBe('done')
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect(ben.text()).toBe('bad deploy')
  })

  test('holds for redoing a deletion too', () => {
    const { ada, ben } = together()
    ben.edit(add(E, 'deploy'))
    ada.edit((doc) => deleteEvents(doc, [E]))
    ada.undo.undo()
    ben.edit(write(E, 0, 'bad '))
    expect(ada.undo.redo()).toBe('changed-by-others')
    expect(ben.text()).toBe('bad deploy')
  })
})

describe('a value that someone has changed since', () => {
  test('stays, is said so, and nothing older is undone in its place', () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy', 1))
    ada.edit(add(F, 'alert', 1))
    ada.edit(move(E, 2))
    ben.edit(move(E, 3))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect([ada.at(E), ada.at(F)]).toEqual([3, 1])
    expect(ada.undo.canRedo()).toBe(false)
    expect(ada.undo.undo()).toBe('done')
    expect([ada.text(E), ada.text(F)]).toEqual(['deploy', undefined])
  })

  test('of several in one step, only the untouched go back', () => {
    const { ada, ben } = together()
    ada.edit((doc) => {
      add(E, 'one', 1)(doc)
      add(F, 'two', 1)(doc)
    })
    ada.edit((doc) => {
      move(E, 5)(doc)
      move(F, 5)(doc)
    })
    ben.edit(move(F, 7))
    expect(ada.undo.undo()).toBe('done')
    expect([ben.at(E), ben.at(F)]).toEqual([1, 7])
  })

  test('is not lost when my later change of it is undone first', () => {
    const { ada, ben } = together()
    ada.edit(add(E, 'deploy', 1))
    ada.edit(move(E, 2))
    ben.edit(move(E, 3))
    ada.edit(move(E, 4))
    expect([ada.undo.undo(), ada.at()]).toEqual(['done', 3])
    expect([ada.undo.undo(), ada.at()]).toEqual(['changed-by-others', 3])
  })

  test('stays removed when someone has removed it', () => {
    const { ada, ben } = together()
    ben.edit((doc) => {
      add(E, 'one')(doc)
      add(F, 'two')(doc)
      setMilestone(doc, 'detected', E)
    })
    ada.edit((doc) => setMilestone(doc, 'detected', F))
    ben.edit((doc) => setMilestone(doc, 'detected', null))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect(readBoard(ada.doc).board.milestones).toEqual({})
  })

  test('of two at the same moment, undoing the one that won leaves a place to stand', () => {
    for (let round = 0; round < 8; round++) {
      const { ada, ben, apart } = together()
      ada.edit(add(E, 'deploy', 1))
      apart(() => {
        ada.edit(move(E, 2))
        ben.edit(move(E, 3))
      })
      const won = ada.at()
      expect(ada.undo.undo()).toBe(won === 2 ? 'done' : 'changed-by-others')
      expect(ada.at()).toBe(won === 2 ? 1 : 3)
      expect(ben.at()).toBe(ada.at())
    }
  })

  test('is mine again after undo, another edit, and undo', () => {
    const { ada } = together()
    ada.edit((doc) => changeBrief(doc, { severity: 2 }))
    ada.edit((doc) => doc.getMap('brief').delete('severity'))
    ada.edit((doc) => changeBrief(doc, { severity: 1 }))
    ada.undo.undo()
    ada.edit((doc) => setLaneColor(doc, LANE, 'teal'))
    ada.undo.undo()
    expect(ada.undo.undo()).toBe('done')
    expect(readBoard(ada.doc).board.brief.severity).toBe(2)
  })
})

describe('typing', () => {
  test('takes back my words and leaves those that others wrote between them', () => {
    const { ada, ben } = together()
    ben.edit(add(E, 'disk'))
    ada.edit(write(E, 4, ' full'))
    ben.edit(write(E, 5, 'nearly '))
    expect(ada.undo.undo()).toBe('done')
    expect(ben.text()).toBe('disknearly ')
  })

  test('that someone has deleted wholly cannot be undone, and older steps stay', () => {
    const { ada, ben } = together()
    ben.edit(add(E, 'disk'))
    ada.edit(add(F, 'mine'))
    ada.edit(write(E, 4, ' full'))
    ben.edit((doc) => eventText(doc, E)?.delete(4, 5))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect([ada.text(E), ada.text(F)]).toEqual(['disk', 'mine'])
  })

  test('in an event that someone has deleted cannot be undone', () => {
    const { ada, ben } = together()
    ben.edit(add(E, 'disk'))
    ada.edit((doc) => eventText(doc, E)?.delete(0, 2))
    ben.edit((doc) => deleteEvents(doc, [E]))
    expect(ada.undo.undo()).toBe('changed-by-others')
    expect(ada.text()).toBeUndefined()
  })
})
