import type { PersonId, RoundId } from '@herringbone/shared/model/ids.ts'
import { describe, expect, test } from 'vitest'
import type { BoardRow } from '../board-row.ts'
import { boardDoc, deskDoc } from '../doc-log.ts'
import type { FileRow, MemberRow, Storage } from '../storage.ts'
import { sampleShare, sampleVersion } from './reports-contract.ts'
import {
  createBoard,
  newBoardId,
  newPersonId,
  sampleBoard,
  sampleFile,
  sampleInvite,
  sampleItems,
  sampleMember,
  sampleProjection,
  sampleStored,
} from './samples.ts'

export function boardsContract(current: () => Storage): void {
  const titles = async (query: { viewer?: PersonId } = {}): Promise<string[]> =>
    (await current().boards.list(query)).map((row) => row.projection.title)

  test('a board comes with its content and the membership of its creator', async () => {
    const row = sampleBoard({ severity: null, startedAt: null, impactMs: null, services: [] })
    const creator = sampleMember(row.id, { person: row.createdBy, role: 'facilitator' })
    await current().boards.create(row, new Uint8Array([7, 8]), creator, sampleStored())
    expect(await current().boards.get(row.id)).toEqual(row)
    expect((await current().docs.load(boardDoc(row.id))).updates).toEqual([new Uint8Array([7, 8])])
    expect(await current().members.get(row.id, row.createdBy)).toEqual(creator)
  })

  test('an id that is taken is refused, and nothing of the refused board is kept', async () => {
    const row = await createBoard(current(), { title: 'First' })
    const second = sampleMember(row.id)
    await expect(
      current().boards.create({ ...row, epoch: 2 }, new Uint8Array([9]), second, sampleStored()),
    ).rejects.toThrow()
    expect(await current().boards.get(row.id)).toEqual(row)
    expect((await current().docs.load(boardDoc(row.id))).updates).toEqual([new Uint8Array([1])])
    expect(await current().members.get(row.id, second.person)).toBeNull()
  })

  test('there is no board with an unknown id', async () => {
    expect(await current().boards.get(newBoardId())).toBeNull()
  })

  test('a projection replaces the one before', async () => {
    const row = await createBoard(current(), { title: 'Before' })
    const projection = sampleProjection({ title: 'After', severity: 3 })
    await current().boards.project(row.id, { projection, items: [], actions: [] })
    expect(await current().boards.get(row.id)).toEqual({ ...row, projection })
  })

  test('projecting a board that does not exist makes none', async () => {
    await current().boards.project(newBoardId(), {
      projection: sampleProjection(),
      items: [],
      actions: [],
    })
    expect(await current().boards.count()).toBe(0)
  })

  test('boards are counted', async () => {
    await createBoard(current())
    await createBoard(current())
    expect(await current().boards.count()).toBe(2)
  })

  test('the newest change stands first, and of equal ones the newest board', async () => {
    await createBoard(current(), { title: 'old', updatedAt: 1 })
    await createBoard(current(), { title: 'new, made early', updatedAt: 9 }, { createdAt: 1 })
    await createBoard(current(), { title: 'new, made late', updatedAt: 9 }, { createdAt: 2 })
    expect(await titles()).toEqual(['new, made late', 'new, made early', 'old'])
  })

  describe('who may see a board', () => {
    const BEN = newPersonId()
    const put = (row: BoardRow, given: Partial<MemberRow> = {}) =>
      current().members.put(sampleMember(row.id, { person: BEN, ...given }))
    const seen = async () => {
      const rows = await current().boards.list({ viewer: BEN })
      expect(await current().boards.count(BEN)).toBe(rows.length)
      expect(await current().boards.visibleTo(BEN)).toEqual(new Set(rows.map(({ id }) => id)))
      return rows.map(({ projection }) => projection.title).sort()
    }

    test('a member sees the open boards and those where they were let in', async () => {
      await createBoard(current(), { title: 'open outage' })
      await createBoard(current(), { title: 'closed outage' }, { visibility: 'invited' })
      await put(await createBoard(current(), { title: 'mine, outage' }, { visibility: 'invited' }))
      const gone = await createBoard(current(), { title: 'outage, shown the door' })
      await put(gone, { revokedAt: 5 })
      await put(await createBoard(current(), { title: 'an outage, open, and mine' }))
      expect(await seen()).toEqual(['an outage, open, and mine', 'mine, outage', 'open outage'])
      expect(await current().boards.count()).toBe(5)
    })

    test('a board can be closed and opened again', async () => {
      const row = await createBoard(current(), { title: 'outage' })
      await current().boards.setVisibility(row.id, 'invited')
      expect((await current().boards.get(row.id))?.visibility).toBe('invited')
      expect(await seen()).toEqual([])
      await current().boards.setVisibility(row.id, 'workspace')
      expect(await seen()).toEqual(['outage'])
    })
  })

  describe('the bin', () => {
    test('what was thrown away is in no list, has another epoch, and comes back as it was', async () => {
      const row = await createBoard(current(), { title: 'outage' })
      await current().boards.throwAway(row.id, 5_000)
      await current().boards.throwAway(row.id, 6_000)
      expect(await titles()).toEqual([])
      expect(await current().boards.count()).toBe(0)
      expect(await current().boards.visibleTo(row.createdBy)).toEqual(new Set())
      expect(await current().boards.get(row.id)).toEqual({ ...row, deletedAt: 5_000, epoch: 2 })
      await current().boards.restore(row.id)
      expect(await current().boards.get(row.id)).toEqual({ ...row, epoch: 2 })
      expect(await titles({ viewer: row.createdBy })).toEqual(['outage'])
    })

    test('tells what has been in it since before a moment, the oldest first', async () => {
      const [early, late, last] = [
        await createBoard(current()),
        await createBoard(current()),
        await createBoard(current()),
      ]
      await createBoard(current())
      await current().boards.throwAway(late.id, 2_000)
      await current().boards.throwAway(early.id, 1_000)
      await current().boards.throwAway(last.id, 3_000)
      expect(await current().boards.thrownAwayBefore(3_000)).toEqual([early.id, late.id])
    })

    test('nothing of an erased board is left, and everything of all others', async () => {
      const [gone, kept] = [await createBoard(current()), await createBoard(current())]
      const all = async ({ id, createdBy }: BoardRow) => ({
        board: await current().boards.get(id),
        docs: (await current().docs.load(boardDoc(id))).updates.length,
        desks: await current().docs.list(`desk:${id}:`),
        members: (await current().members.list(id)).length,
        mine: (await current().boards.visibleTo(createdBy)).has(id),
        invites: (await current().invites.list(id)).length,
        files: await current().files.list(id),
        session: (await current().sessions.load(id)) !== null,
        hits: await current().library.hits([id], 'queue', 5),
        versions: (await current().reports.list(id)).length,
        shares: (await current().reports.shares(id)).length,
      })
      const files = new Map<string, FileRow>()
      for (const row of [gone, kept]) {
        const file = sampleFile(row.id)
        files.set(row.id, file)
        await current().files.add(file)
        await current().invites.create(sampleInvite(row.id))
        await current().reports.add(row.id, sampleVersion())
        await current().reports.addShare(sampleShare({ board: row.id }))
        const desk = deskDoc(row.id, 'round' as RoundId, newPersonId())
        await current().docs.append([{ doc: desk, update: new Uint8Array([1]) }])
        const items = sampleItems('the queue')
        await current().boards.project(row.id, { projection: row.projection, items, actions: [] })
      }
      const before = await all(kept)
      await current().boards.erase(gone.id)
      await current().boards.erase(newBoardId())
      expect(await all(gone)).toEqual({
        ...{ board: null, docs: 0, desks: [], members: 0, mine: false, invites: 0, files: [] },
        ...{ session: false, hits: [[]], versions: 0, shares: 0 },
      })
      expect(await all(kept)).toEqual(before)
      expect(before).toMatchObject({ docs: 1, members: 1, mine: true, invites: 1, session: true })
      expect(before).toMatchObject({ versions: 1, shares: 1 })
      expect(before.files).toEqual([files.get(kept.id)])
      expect([before.desks.length, before.hits[0]?.length]).toEqual([1, 1])
    })
  })

  test('a board is put away, and back', async () => {
    const { id } = await createBoard(current())
    await current().boards.archive(id, 7_000)
    expect(await current().boards.get(id)).toMatchObject({ archivedAt: 7_000 })
    await current().boards.archive(id, null)
    expect(await current().boards.get(id)).toMatchObject({ archivedAt: null })
  })
}
