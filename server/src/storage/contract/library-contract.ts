import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { describe, expect, test } from 'vitest'
import { termsOf } from '../../search/terms.ts'
import type { LibraryQuery } from '../library.ts'
import type { Storage } from '../storage.ts'
import {
  createBoard,
  newBoardId,
  newPersonId,
  sampleItems,
  sampleMember,
  sampleProjection,
} from './samples.ts'

const ALL = { offset: 0, limit: 100 }

export function libraryContract(current: () => Storage): void {
  const BEN = newPersonId()
  const find = async (query: Partial<LibraryQuery> = {}, page = ALL): Promise<string[]> => {
    const asked = { viewer: BEN, shelf: 'open' as const, ...query }
    const { rows, found } = await current().library.find(asked, page)
    expect(await current().library.count(asked)).toBe(found)
    if (page === ALL) expect(rows).toHaveLength(found)
    return rows.map(({ projection }) => projection.title)
  }

  test('the newest change stands first, and of equal ones the newest board', async () => {
    await createBoard(current(), { title: 'old', updatedAt: 1 })
    await createBoard(current(), { title: 'new, made early', updatedAt: 9 }, { createdAt: 1 })
    await createBoard(current(), { title: 'new, made late', updatedAt: 9 }, { createdAt: 2 })
    expect(await find()).toEqual(['new, made late', 'new, made early', 'old'])
  })

  test('a page has its boards, and the number of all', async () => {
    for (const updatedAt of [1, 2, 3]) {
      await createBoard(current(), { title: `change ${updatedAt}`, updatedAt })
    }
    const asked = { viewer: BEN, shelf: 'open' as const }
    const page = await current().library.find(asked, { offset: 1, limit: 1 })
    expect(page.rows.map(({ projection }) => projection.title)).toEqual(['change 2'])
    expect(page.found).toBe(3)
    expect(await current().library.find(asked, { offset: 3, limit: 1 })).toEqual({
      ...{ rows: [], found: 3 },
    })
  })

  test('a row comes back as it was written', async () => {
    const row = await createBoard(current(), {
      ...{ tags: ['dns'], causes: ['no canary'], owners: ['Team Edge'], review: 'published' },
      ...{ isRepeat: true, actions: { total: 3, done: 1, openDue: ['2026-01-02'] } },
    })
    const { rows } = await current().library.find({ viewer: BEN, shelf: 'open' }, ALL)
    expect(rows).toEqual([row])
  })

  describe('search', () => {
    test('all words have to occur, in title or in what was said, in any order', async () => {
      await createBoard(current(), {
        title: 'Checkout outage',
        texts: ['the payment queue', 'red'],
      })
      await createBoard(current(), { title: 'Checkout slow', texts: ['DNS'] })
      expect(await find({ q: 'queue red checkout' })).toEqual(['Checkout outage'])
      expect(await find({ q: '  CHECK  ' })).toHaveLength(2)
      expect(await find({ q: 'queue dns' })).toEqual([])
      expect(await find({ q: ' ' })).toHaveLength(2)
    })

    test('a word is found by its beginning, its stem, and without its umlaut', async () => {
      await createBoard(current(), { title: 'ÜBERLAST in der Straße', texts: ['zwei Ausfälle'] })
      await createBoard(current(), { title: 'Сбой ОПЛАТЫ', texts: ['причины сбоев'] })
      await createBoard(current(), { title: 'Approvals were skipped' })
      for (const q of ['überl', 'uberlast', 'ueberlast', 'STRASSE', 'ausfall', 'Ausfällen']) {
        expect([q, await find({ q })]).toEqual([q, ['ÜBERLAST in der Straße']])
      }
      for (const q of ['сбой', 'оплата', 'причина', 'прич']) {
        expect([q, await find({ q })]).toEqual([q, ['Сбой ОПЛАТЫ']])
      }
      for (const q of ['approved', 'approv', 'skipping']) {
        expect([q, await find({ q })]).toEqual([q, ['Approvals were skipped']])
      }
    })

    test.each(['%', '_', '\\', "'", '"', '*', '-', '(', 'NEAR(', '"a" OR'])(
      '%s is no command',
      async (sign) => {
        await createBoard(current(), { title: 'plain' })
        expect(await find({ q: sign })).toEqual([])
        expect(await find({ q: `plain ${sign.replace(/[^-%_'"*(]/g, '')}` })).toEqual(['plain'])
      },
    )

    test('letters of any script, and signs of which Unicode has only just heard', async () => {
      await createBoard(current(), { title: '決済サービス停止' })
      await createBoard(current(), { title: 'भुगतान विफल' })
      await createBoard(current(), { title: '𞤀𞤣𞤤𞤢𞤥 𐐀𐐨' })
      expect(await find({ q: '決済' })).toHaveLength(1)
      expect(await find({ q: 'भुगतान' })).toHaveLength(1)
      expect(await find({ q: '𞤀𞤣𞤤𞤢𞤥' })).toHaveLength(1)
    })

    test('follows what is projected', async () => {
      const { id } = await createBoard(current(), { title: 'Before', texts: ['old words'] })
      const projection = sampleProjection({ title: 'After' })
      await current().boards.project(id, {
        projection,
        items: sampleItems('new words'),
        actions: [],
      })
      expect(await find({ q: 'old' })).toEqual([])
      expect(await find({ q: 'before' })).toEqual([])
      expect(await find({ q: 'after new word' })).toEqual(['After'])
      await current().boards.project(id, { projection, items: [], actions: [] })
      expect(await find({ q: 'new' })).toEqual([])
      expect(await current().library.hits([id], 'new', 3)).toEqual([[]])
    })
  })

  describe('the hits in a board', () => {
    test('hold the most of the words first, and then stand as in the board', async () => {
      const { id } = await createBoard(current(), {
        texts: ['the queue', 'nothing', 'the red queues', 'red'],
      })
      const texts = async (q: string, limit = 9) =>
        (await current().library.hits([id], q, limit))[0]?.map(({ text }) => text)
      expect(await texts('queue red')).toEqual(['the red queues', 'the queue', 'red'])
      expect(await texts('queue red', 1)).toEqual(['the red queues'])
      expect(await texts('')).toEqual([])
      expect(await current().library.hits([newBoardId(), id], 'nothing', 1)).toEqual([
        [],
        [{ kind: 'event', at: 'event:e1', text: 'nothing' }],
      ])
    })
  })

  describe('filters', () => {
    test('severity, state of the report, boards of one’s own choice, and all of them at once', async () => {
      const one = await createBoard(current(), { title: 'one', severity: 1, review: 'draft' })
      await createBoard(current(), { title: 'two', severity: 2, review: 'peer-review' })
      await createBoard(current(), { title: 'none', severity: null, review: 'published' })
      expect(await find({ severity: 2 })).toEqual(['two'])
      expect(await find({ review: ['peer-review', 'in-review'] })).toEqual(['two'])
      expect(await find({ among: [one.id] })).toEqual(['one'])
      expect(await find({ among: [] })).toEqual([])
      expect((await find({ without: [one.id] })).sort()).toEqual(['none', 'two'])
      expect(await find({ severity: 1, q: 'one', review: ['draft'] })).toEqual(['one'])
      expect(await find({ severity: 1, q: 'two' })).toEqual([])
    })

    test('names, whatever their case and signs', async () => {
      await createBoard(current(), {
        ...{ title: 'edge', services: ['Edge-Proxy', 'cache'], tags: ['DNS'] },
        ...{ causes: ['No canary.'], owners: ['Ada'] },
      })
      await createBoard(current(), { title: 'other', services: ['cache'] })
      expect(await find({ service: 'edge proxy' })).toEqual(['edge'])
      expect(await find({ service: 'cache' })).toHaveLength(2)
      expect(await find({ service: 'cache', tag: 'dns' })).toEqual(['edge'])
      expect(await find({ cause: 'no canary' })).toEqual(['edge'])
      expect(await find({ owner: 'ADA' })).toEqual(['edge'])
      expect(await find({ owner: 'nobody' })).toEqual([])
      expect(await find({ tag: 'cache' })).toEqual([])
    })

    test('when it began, or where nobody knows when the board was made', async () => {
      await createBoard(current(), { title: 'known', startedAt: 5_000 }, { createdAt: 9_000 })
      await createBoard(current(), { title: 'unknown', startedAt: null }, { createdAt: 7_000 })
      expect(await find({ from: 5_000, to: 7_000 })).toEqual(['known'])
      expect(await find({ from: 5_001 })).toEqual(['unknown'])
      expect(await find({ to: 5_000 })).toEqual([])
    })
  })

  test('only what its reader may see is found, counted and told names of', async () => {
    const secret = { title: 'secret', tags: ['merger'], texts: ['the queue'] }
    const { id, createdBy } = await createBoard(current(), secret, { visibility: 'invited' })
    const values = (viewer: PersonId) =>
      current().library.values('tag', { viewer, shelf: 'open' }, '', 9)
    expect(await find({ q: 'queue' })).toEqual([])
    expect(await find({ tag: 'merger' })).toEqual([])
    expect(await values(BEN)).toEqual([])
    expect(await find({ q: 'queue', viewer: createdBy })).toEqual(['secret'])
    expect(await values(createdBy)).toEqual([{ label: 'merger', boards: 1 }])
    await current().members.put(sampleMember(id, { person: BEN }))
    expect(await find({ q: 'queue' })).toEqual(['secret'])
  })

  test('what is put away or thrown away has a shelf of its own', async () => {
    const lead = { createdBy: BEN }
    await createBoard(current(), { title: 'open' }, lead)
    const away = await createBoard(current(), { title: 'away' }, lead)
    const gone = await createBoard(current(), { title: 'gone' }, lead)
    const foreign = await createBoard(current(), { title: 'foreign' })
    await current().members.put(sampleMember(foreign.id, { person: BEN }))
    await current().boards.archive(away.id, 1)
    await current().boards.throwAway(gone.id, 1)
    await current().boards.throwAway(foreign.id, 1)
    expect(await find()).toEqual(['open'])
    expect(await find({ shelf: 'archive' })).toEqual(['away'])
    expect((await find({ shelf: 'kept' })).sort()).toEqual(['away', 'open'])
    // Only who leads a board can bring it back.
    expect(await find({ shelf: 'bin' })).toEqual(['gone'])
    expect(await find({ shelf: 'bin', viewer: newPersonId() })).toEqual([])
  })

  test('names are told with how many boards have them, the most frequent first', async () => {
    await createBoard(current(), { services: ['Edge proxy', 'cache'] })
    await createBoard(current(), { services: ['cache', 'CACHE'], severity: 2 })
    const values = (q = '', query: Partial<LibraryQuery> = {}, limit = 9) =>
      current().library.values('service', { viewer: BEN, shelf: 'open', ...query }, q, limit)
    const [first, second] = await values()
    expect(first).toMatchObject({ boards: 2 })
    expect(second).toEqual({ label: 'Edge proxy', boards: 1 })
    expect(await values('PROX')).toEqual([{ label: 'Edge proxy', boards: 1 }])
    expect(await values('roxy')).toEqual([])
    expect(await values('prox edge prox')).toEqual([{ label: 'Edge proxy', boards: 1 }])
    expect(await values('prox edges')).toEqual([])
    expect(await values('', { severity: 2 })).toHaveLength(1)
    expect(await values('', {}, 1)).toHaveLength(1)
  })

  test('boards are related that share words, those that share more the closer', async () => {
    const { id } = await createBoard(current(), { title: 'pool exhausted', texts: ['retry storm'] })
    await createBoard(current(), { title: 'a pool, exhausted by a retry storm' })
    await createBoard(current(), { title: 'only a pool' })
    await createBoard(current(), { title: 'nothing to do with it' })
    const terms = [...termsOf('pool exhausted retry storm')]
    const asked = { viewer: BEN, shelf: 'open' as const, except: id }
    const related = await current().library.related(terms, asked, 9)
    expect(related.map(({ projection }) => projection.title)).toEqual([
      ...['a pool, exhausted by a retry storm', 'only a pool'],
    ])
    expect(await current().library.related([], asked, 9)).toEqual([])
    expect(await current().library.frequencies(['pool', 'storm', 'unicorn'])).toEqual([3, 2, 0])
  })

  test('what this version has projected is not stale', async () => {
    await createBoard(current())
    expect(await current().library.stale(9)).toEqual([])
  })
}
