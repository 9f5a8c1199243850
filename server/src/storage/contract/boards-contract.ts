import { describe, expect, test } from 'vitest'
import { boardDoc } from '../doc-log.ts'
import type { BoardRow, MemberRow, Storage } from '../storage.ts'
import { withoutText } from '../without-text.ts'
import {
  createBoard,
  newBoardId,
  newPersonId,
  sampleBoard,
  sampleMember,
  sampleProjection,
  sampleStored,
} from './samples.ts'

export function boardsContract(current: () => Storage): void {
  const titles = async (query: { q?: string; severity?: number }): Promise<string[]> =>
    (await current().boards.list(query)).map((row) => row.projection.title)

  test('a board comes with its content and the membership of its creator', async () => {
    const row = sampleBoard({ severity: null, startedAt: null, impactMs: null, services: [] })
    const creator = sampleMember(row.id, { person: row.createdBy, role: 'facilitator' })
    await current().boards.create(row, new Uint8Array([7, 8]), creator, sampleStored())
    expect(await current().boards.get(row.id)).toEqual(withoutText(row))
    expect((await current().docs.load(boardDoc(row.id))).updates).toEqual([new Uint8Array([7, 8])])
    expect(await current().members.get(row.id, row.createdBy)).toEqual(creator)
  })

  test('an id that is taken is refused, and nothing of the refused board is kept', async () => {
    const row = await createBoard(current(), { title: 'First' })
    const second = sampleMember(row.id)
    await expect(
      current().boards.create({ ...row, epoch: 2 }, new Uint8Array([9]), second, sampleStored()),
    ).rejects.toThrow()
    expect(await current().boards.get(row.id)).toEqual(withoutText(row))
    expect((await current().docs.load(boardDoc(row.id))).updates).toEqual([new Uint8Array([1])])
    expect(await current().members.get(row.id, second.person)).toBeNull()
  })

  test('there is no board with an unknown id', async () => {
    expect(await current().boards.get(newBoardId())).toBeNull()
  })

  test('a projection replaces the one before', async () => {
    const row = await createBoard(current(), { title: 'Before', text: 'old' })
    const projection = sampleProjection({ title: 'After', severity: 3, text: 'new words' })
    await current().boards.project(row.id, projection)
    expect(await current().boards.get(row.id)).toEqual(withoutText({ ...row, projection }))
    expect(await titles({ q: 'old' })).toEqual([])
    expect(await titles({ q: 'before' })).toEqual([])
    expect(await titles({ q: 'words', severity: 3 })).toEqual(['After'])
  })

  test('projecting a board that does not exist makes none', async () => {
    await current().boards.project(newBoardId(), sampleProjection())
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
    expect(await titles({})).toEqual(['new, made late', 'new, made early', 'old'])
  })

  describe('who may see a board', () => {
    const BEN = newPersonId()
    const put = (row: BoardRow, given: Partial<MemberRow> = {}) =>
      current().members.put(sampleMember(row.id, { person: BEN, ...given }))
    const seen = async () => {
      const rows = await current().boards.list({ viewer: BEN })
      const found = await current().boards.list({ viewer: BEN, q: 'outage' })
      const titles = (of: BoardRow[]) => of.map(({ projection }) => projection.title).sort()
      expect(titles(found)).toEqual(titles(rows))
      expect(await current().boards.count(BEN)).toBe(rows.length)
      expect(await current().boards.visibleTo(BEN)).toEqual(new Set(rows.map(({ id }) => id)))
      return titles(rows)
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

  test('a list carries texts only where words were looked for', async () => {
    await createBoard(current(), { title: 'Outage', text: 'long story' })
    expect((await current().boards.list({}))[0]?.projection.text).toBe('')
    expect((await current().boards.list({ q: 'story' }))[0]?.projection.text).toBe('long story')
  })

  describe('search', () => {
    test('all words have to occur, in title or text, in any order, also within words', async () => {
      await createBoard(current(), { title: 'Checkout outage', text: 'the payment queue' })
      await createBoard(current(), { title: 'Checkout slow', text: 'DNS' })
      expect(await titles({ q: 'queue checkout' })).toEqual(['Checkout outage'])
      expect(await titles({ q: '  OUT  ' })).toHaveLength(2)
      expect(await titles({ q: 'queue dns' })).toEqual([])
      expect(await titles({ q: ' ' })).toHaveLength(2)
    })

    test('case does not matter in any script', async () => {
      await createBoard(current(), { title: 'ÜBERLAST in der Straße' })
      await createBoard(current(), { title: 'Сбой ОПЛАТЫ' })
      await createBoard(current(), { title: 'ΔΙΑΚΟΠΗΣ' })
      expect(await titles({ q: 'überlast' })).toEqual(['ÜBERLAST in der Straße'])
      expect(await titles({ q: 'STRASSE' })).toEqual(['ÜBERLAST in der Straße'])
      expect(await titles({ q: 'сбой оплаты' })).toEqual(['Сбой ОПЛАТЫ'])
      expect(await titles({ q: 'διακοπησ' })).toEqual(['ΔΙΑΚΟΠΗΣ'])
    })

    test('a letter and its accent find the accented letter', async () => {
      await createBoard(current(), { title: 'Café' })
      expect(await titles({ q: 'cafe\u0301' })).toEqual(['Café'])
    })

    test.each(['%', '_', '100%', '\\', "'", '"', '*', '[a'])('%s means itself', async (sign) => {
      await createBoard(current(), { title: `has ${sign} in it` })
      await createBoard(current(), { title: 'plain 100 a' })
      expect(await titles({ q: sign })).toEqual([`has ${sign} in it`])
    })

    test('a severity narrows the list, with words and without', async () => {
      await createBoard(current(), { title: 'one', severity: 1 })
      await createBoard(current(), { title: 'two', severity: 2 })
      await createBoard(current(), { title: 'none', severity: null })
      expect(await titles({ severity: 2 })).toEqual(['two'])
      expect(await titles({ severity: 1, q: 'two' })).toEqual([])
      expect(await titles({})).toHaveLength(3)
    })
  })
}
