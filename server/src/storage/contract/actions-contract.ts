import { newId } from '@herringbone/shared/model/ids.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type ActionChangeRow,
  type ActionsQuery,
  CHANGES_KEPT,
  type ProjectedAction,
} from '../actions.ts'
import type { Storage } from '../storage.ts'
import { createBoard, newBoardId, newPersonId, sampleMember, sampleProjection } from './samples.ts'

const TODAY = '2025-12-01'
const me = newPersonId()

const sampleAction = (given: Partial<ProjectedAction> = {}): ProjectedAction => ({
  ...{ id: newId<'action'>(), text: 'Add a canary', owner: null, due: '', priority: null },
  ...{ moscow: null, status: 'open', statusAt: 0, reason: '', verified: '', risk: 5, effort: 2 },
  ...{ kind: null, ticket: '', commitment: 'proposed', because: ['no canary'] },
  ...given,
})

const team = (name: string) => ({ kind: 'team' as const, name, person: '' as const })

export function actionsContract(current: () => Storage): void {
  const find = async (query: Partial<ActionsQuery> = {}, page = { offset: 0, limit: 99 }) => {
    const { rows } = await current().actions.find({ viewer: me, today: TODAY, ...query }, page)
    return rows.map(({ action }) => action.text)
  }
  const boardWith = async (...actions: ProjectedAction[]) => {
    const row = await createBoard(current(), { title: 'Checkout outage' })
    await current().boards.project(row.id, {
      ...{ projection: sampleProjection({ title: 'Checkout outage' }), items: [], actions },
    })
    return row
  }

  test('come back as they were projected, with their board, and leave with the next projection', async () => {
    const action = sampleAction({ owner: team('Edge') })
    const { id } = await boardWith(action)
    const all = await current().actions.find({ viewer: me, today: TODAY }, { offset: 0, limit: 9 })
    expect(all).toEqual({
      rows: [{ board: id, boardTitle: 'Checkout outage', action }],
      found: 1,
    })
    const projected = { projection: sampleProjection(), items: [], actions: [] }
    await current().boards.project(id, projected)
    expect(await find()).toEqual([])
  })

  describe('among several', () => {
    beforeEach(async () => {
      await boardWith(
        sampleAction({ text: 'undated', owner: { kind: 'person', name: 'Ada', person: me } }),
        sampleAction({ text: 'later', due: '2026-02-01', owner: team('Edge'), priority: 'low' }),
        sampleAction({ text: 'done', due: '2025-11-01', status: 'done', statusAt: 5 }),
      )
      await boardWith(
        sampleAction({ text: 'late', due: '2025-11-30', owner: team(' edge') }),
        sampleAction({ text: 'soon', due: '2025-12-08', kind: 'detect' }),
        sampleAction({ text: 'wont', status: 'wont', statusAt: 9, commitment: 'committed' }),
      )
    })

    test('the most pressing come first, and what is closed last, the newest first', async () => {
      expect(await find()).toEqual(['late', 'soon', 'later', 'undated', 'wont', 'done'])
    })

    test('pages go on where the one before ended, and know how many there are', async () => {
      expect(await find({}, { offset: 4, limit: 3 })).toEqual(['wont', 'done'])
      const past = await current().actions.find(
        { viewer: me, today: TODAY },
        { offset: 6, limit: 3 },
      )
      expect(past).toEqual({ rows: [], found: 6 })
    })

    test('each filter leaves what fits', async () => {
      expect(await find({ state: 'open' })).toEqual(['late', 'soon', 'later', 'undated'])
      expect(await find({ state: 'closed' })).toEqual(['wont', 'done'])
      expect(await find({ due: 'overdue' })).toEqual(['late'])
      expect(await find({ due: 'soon' })).toEqual(['soon'])
      expect(await find({ due: 'undated' })).toEqual(['undated'])
      expect(await find({ owner: 'EDGE' })).toEqual(['late', 'later'])
      expect(await find({ status: 'wont' })).toEqual(['wont'])
      expect(await find({ priority: 'low' })).toEqual(['later'])
      expect(await find({ kind: 'detect' })).toEqual(['soon'])
      expect(await find({ commitment: 'committed' })).toEqual(['wont'])
    })

    test('words are looked for in titles, owners, reasons and the names of boards', async () => {
      expect(await find({ q: 'LATE' })).toEqual(['late', 'later'])
      expect(await find({ q: 'edge late' })).toEqual(['late', 'later'])
      expect(await find({ q: 'check can' })).toHaveLength(6)
      expect(await find({ q: 'anary' })).toEqual([])
    })

    test('owners are named once, the one with the most open actions first', async () => {
      const [first, ...others] = await current().actions.owners(me, 9)
      expect(first?.name.trim().toLowerCase()).toBe('edge')
      expect(others).toEqual([{ kind: 'person', name: 'Ada', person: me }])
    })
  })

  test('mine are those that name me, and by my name those that name nobody else', async () => {
    const person = { kind: 'person' as const, name: 'Ada' }
    await boardWith(
      sampleAction({ text: 'by id', due: '2025-12-01', owner: { ...person, person: me } }),
      sampleAction({ text: 'by name', due: '2025-12-02', owner: { ...person, person: '' } }),
      sampleAction({ text: 'namesake', owner: { ...person, person: newPersonId() } }),
      sampleAction({ text: 'team', owner: team('Ada') }),
      sampleAction({ text: 'nobody' }),
    )
    expect(await find({ mine: { person: me, name: 'ada' } })).toEqual(['by id', 'by name'])
  })

  test('boards that one may not see are left out, and so are those in the bin', async () => {
    const { boards, members } = current()
    const closed = await boardWith(sampleAction({ text: 'invited only' }))
    await boards.setVisibility(closed.id, 'invited')
    const left = await boardWith(sampleAction({ text: 'shown the door' }))
    await members.put(sampleMember(left.id, { person: me, revokedAt: 5 }))
    const gone = await boardWith(sampleAction({ text: 'thrown away' }))
    await boards.throwAway(gone.id, 5)
    expect(await find()).toEqual([])
    expect(await current().actions.owners(me, 9)).toEqual([])
    await members.put(sampleMember(closed.id, { person: me }))
    expect(await find()).toEqual(['invited only'])
  })

  test('one is replaced before its board settles, and none is added to no board', async () => {
    const action = sampleAction()
    const { id } = await boardWith(action, sampleAction({ text: 'other' }))
    await current().actions.put(id, { ...action, text: 'changed', status: 'done' })
    await current().actions.put(newBoardId(), sampleAction())
    expect(await find()).toEqual(['other', 'changed'])
    expect(await find({ q: 'changed' })).toEqual(['changed'])
  })

  describe('the history', () => {
    const action = newId<'action'>()
    const change = (given: Partial<ActionChangeRow> = {}): ActionChangeRow => ({
      ...{ action, at: 1_000, person: me, field: 'due', value: '2025-12-05' },
      ...given,
    })

    test('tells of each action what was changed, the newest first', async () => {
      const { id } = await boardWith()
      const { actions } = current()
      const first = change({ field: 'made', value: null })
      const second = change({ at: 2_000, person: null, field: 'owner', value: 'Edge' })
      await actions.tell(id, [first, change({ action: newId<'action'>() }), second])
      expect(await actions.changes(id, action)).toEqual([second, first])
      expect(await actions.changes(newBoardId(), action)).toEqual([])
    })

    test('counts what one person does to one field at a stretch as one change', async () => {
      const { id } = await boardWith()
      const { actions } = current()
      await actions.tell(id, [change(), change({ at: 1_500, value: '2025-12-06' })])
      await actions.tell(id, [change({ at: 2_000, value: '2025-12-07' })])
      expect(await actions.changes(id, action)).toEqual([
        change({ at: 2_000, value: '2025-12-07' }),
      ])
      await actions.tell(id, [change({ at: 3_000, person: newPersonId() })])
      await actions.tell(id, [change({ at: 9_000_000 })])
      expect(await actions.changes(id, action)).toHaveLength(3)
    })

    test('keeps the newest changes', async () => {
      const { id } = await boardWith()
      const many = Array.from({ length: CHANGES_KEPT + 3 }, (_, n) =>
        change({ at: n * 3_600_000, value: String(n) }),
      )
      await current().actions.tell(id, many)
      const kept = await current().actions.changes(id, action)
      expect(kept).toHaveLength(CHANGES_KEPT)
      expect(kept.at(-1)?.value).toBe('3')
    })
  })
}
