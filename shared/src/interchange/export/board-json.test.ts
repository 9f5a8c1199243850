import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addCluster } from '../../doc/edit-clusters.ts'
import { addEvent } from '../../doc/edit-events.ts'
import { addFigure } from '../../doc/edit-impact.ts'
import { addNote } from '../../doc/edit-notes.ts'
import { addOutcome } from '../../doc/edit-outcomes.ts'
import { SCHEMA_VERSION } from '../../doc/names.ts'
import { readBoard } from '../../doc/read.ts'
import { fullBoard } from '../../doc/testing/full-board.ts'
import { seeded } from '../../doc/testing/two-docs.ts'
import { writeBoard } from '../../doc/write-board.ts'
import type { Board } from '../../model/board.ts'
import { FIGURE_KINDS } from '../../model/impact.ts'
import { OUTCOME_KINDS } from '../../model/outcome.ts'
import { STAGES } from '../../model/stage.ts'
import { readBoardJson, writeBoardJson } from './board-json.ts'

function readBack(board: Board): Board {
  const read = readBoardJson(writeBoardJson(board))
  if ('refusal' in read) throw new Error(read.refusal)
  expect(read.skipped).toEqual([])
  return read.board
}

describe('a board in JSON', () => {
  test('with something of every kind comes back equal', () => {
    const { board, skipped } = readBoard(fullBoard())
    expect(skipped).toEqual([])
    for (const [root, records] of Object.entries(board)) {
      if (typeof records === 'object')
        expect([root, Object.keys(records).length]).not.toEqual([root, 0])
    }
    expect(readBack(board)).toEqual(board)
  })

  test('is equal in the document that it is imported into, with its co-edited texts', () => {
    const { board } = readBoard(fullBoard())
    const doc = new Y.Doc()
    writeBoard(doc, readBack(board))
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    expect(readBoard(other).board).toEqual(board)
  })

  test('comes back equal, whatever was written on it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const place = fc.tuple(fc.integer({ min: -1e5, max: 1e5 }), fc.integer({ min: -1e5, max: 1e5 }))
    const amount = fc.option(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      { nil: null },
    )
    const edit = fc.oneof(
      fc.tuple(text, fc.constantFrom(...OUTCOME_KINDS)).map(([words, kind]) => (doc: Y.Doc) => {
        addOutcome(doc, kind, { text: words })
      }),
      fc
        .tuple(text, place, fc.constantFrom(...STAGES))
        .map(([words, at, stage]) => (doc: Y.Doc) => {
          addNote(doc, {
            text: words,
            at,
            stage,
            cluster: addCluster(doc, { at, stage, title: words }),
          })
        }),
      fc.tuple(text, fc.integer({ min: -1e12, max: 1e12 })).map(([words, at]) => (doc: Y.Doc) => {
        addEvent(doc, { text: words, source: words, at, lane: 'gone' as never })
      }),
      fc
        .record({
          kind: fc.constantFrom(...FIGURE_KINDS),
          value: amount,
          low: amount,
          high: amount,
          text,
        })
        .map((figure) => (doc: Y.Doc) => addFigure(doc, figure)),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const doc = seeded()
        for (const one of edits) one(doc)
        const { board } = readBoard(doc)
        expect(readBack(board)).toEqual(board)
      }),
    )
  })
})

describe('a file', () => {
  const board = readBoard(fullBoard()).board
  const file = (given: unknown) => JSON.stringify({ format: 'herringbone-board', board: given })

  test.each([
    ['not-json', '{'],
    ['not-a-board', '[]'],
    ['not-a-board', '{"format":"herringbone-board"}'],
    ['not-a-board', '{"format":"miro","board":{"schemaVersion":3}}'],
    ['not-a-board', file({ schemaVersion: 'three' })],
    ['too-large', file({ ...board, lanes: Object.fromEntries(Array(41).fill({}).entries()) })],
    ['too-new', file({ ...board, schemaVersion: SCHEMA_VERSION + 1 })],
  ])('is refused as %s', (refusal, text) => expect(readBoardJson(text)).toEqual({ refusal }))

  test('of an older version is read, and what it has not is empty', () => {
    const { figures, report, ...older } = board
    expect(figures).not.toEqual({})
    expect(report.review).toBe('in-review')
    expect(readBoardJson(file({ ...older, schemaVersion: 2 }))).toMatchObject({
      board: { schemaVersion: SCHEMA_VERSION, figures: {}, report: { review: 'draft' } },
      skipped: [],
    })
  })

  test('that somebody has broken is read as far as it makes sense', () => {
    const broken = {
      ...board,
      events: { ...board.events, e9: { text: 'no time' }, '../x': board.events },
      causes: [1, 2],
      actions: { a9: { order: 'a0', text: { toString: 1 }, ticket: 'javascript:alert(1)' } },
      evidence: { v: { parent: 'a', kind: 'link', order: 'a0', url: 'javascript:alert(1)' } },
    }
    const read = readBoardJson(file(broken))
    if ('refusal' in read) throw new Error(read.refusal)
    expect(read.skipped.map(({ id }) => id)).toEqual(['e9', '../x'])
    expect(read.board).toMatchObject({
      causes: {},
      actions: { a9: { text: '', ticket: '' } },
      evidence: { v: { url: '' } },
    })
    expect(Object.keys(read.board.events)).toHaveLength(3)
  })

  test('with anything at all anywhere never throws', () => {
    const roots = fc.constantFrom(...Object.keys(board), '__proto__')
    const junk = fc.jsonValue({ maxDepth: 3 })
    fc.assert(
      fc.property(roots, fc.string(), junk, fc.boolean(), (root, id, value, isInside) => {
        const given = { ...board, [root]: isInside ? { [id]: value } : value, schemaVersion: 3 }
        expect(() => readBoardJson(file(given))).not.toThrow()
      }),
    )
  })
})
