import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../doc/names.ts'
import { readBoard, type Skipped } from '../../doc/read.ts'
import { writeBoard } from '../../doc/write-board.ts'
import { LIMITS } from '../../limits.ts'
import type { Board } from '../../model/board.ts'

const FORMAT = 'herringbone-board'

/** Why a file is no board. `too-large`: also one that holds more than a board may; `too-new`: a later version has written it. */
export type JsonRefusal = 'too-large' | 'not-json' | 'not-a-board' | 'too-new'

/** Contents of files by their id, in base64. */
export type FileContents = Readonly<Record<string, string>>

/** A board from a file; `skipped` are records in it that make no sense. */
export type ReadJson =
  | { board: Board; skipped: Skipped[]; files: FileContents }
  | { refusal: JsonRefusal }

/** The whole board as JSON. Files of its evidence are named in it; those of `files` are in it too. */
export function writeBoardJson(board: Board, files: FileContents = {}): string {
  const withFiles = Object.keys(files).length > 0 && { files }
  return `${JSON.stringify({ format: FORMAT, board, ...withFiles }, null, 2)}\n`
}

/**
 * Reads what `writeBoardJson` has written, by whomever it has been changed since. What is in the
 * file goes through a document of its own and the guards of that, so that there is one way of
 * telling what a record is.
 */
export function readBoardJson(text: string): ReadJson {
  if (text.length > LIMITS.boardFileBytes) return { refusal: 'too-large' }
  const file = parse(text)
  if (file === undefined) return { refusal: 'not-json' }
  if (!isObject(file) || Reflect.get(file, 'format') !== FORMAT) return { refusal: 'not-a-board' }
  const given: unknown = Reflect.get(file, 'board')
  if (!isObject(given)) return { refusal: 'not-a-board' }
  const version: unknown = Reflect.get(given, 'schemaVersion')
  if (typeof version !== 'number') return { refusal: 'not-a-board' }
  if (version > SCHEMA_VERSION) return { refusal: 'too-new' }
  if (holdsTooMuch(given)) return { refusal: 'too-large' }
  const scratch = new Y.Doc()
  writeBoard(scratch, asFarAsItGoes(given))
  return { ...readBoard(scratch), files: contentsIn(Reflect.get(file, 'files')) }
}

/** Only what can be contents; what no evidence names is left to whoever stores them. */
function contentsIn(given: unknown): FileContents {
  if (!isObject(given)) return {}
  const entries = Object.entries(given).filter(([, content]) => typeof content === 'string')
  return Object.fromEntries(entries)
}

/** What a board may hold is checked where things are added; a file adds them all at once. */
const MOST = {
  events: LIMITS.eventsPerBoard,
  lanes: LIMITS.lanesPerBoard,
  notes: LIMITS.notesPerBoard,
  clusters: LIMITS.clustersPerBoard,
  causes: LIMITS.causesPerBoard,
  links: LIMITS.linksPerBoard,
  categories: LIMITS.mostCategories,
  treeNodes: LIMITS.gatesPerTree + LIMITS.eventsPerTree,
  actions: LIMITS.actionsPerBoard,
  comments: LIMITS.commentsPerBoard,
  lessons: LIMITS.lessonsPerBoard,
  figures: LIMITS.figuresPerBoard,
  stakeholders: LIMITS.stakeholdersPerBoard,
  reviewers: LIMITS.reviewersPerBoard,
  remarks: LIMITS.remarksPerBoard,
} as const

const holdsTooMuch = (given: object): boolean =>
  Object.entries(MOST).some(([root, most]) => {
    const records: unknown = Reflect.get(given, root)
    return isObject(records) && Object.keys(records).length > most
  })

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Objects where a board has objects; what they hold is for the guards of the document to say. */
function asFarAsItGoes(given: object): Board {
  const empty = readBoard(new Y.Doc()).board
  const board: Record<string, unknown> = { ...empty }
  for (const [key, value] of Object.entries(empty)) {
    const found: unknown = Reflect.get(given, key)
    if (!isObject(value) || !isObject(found)) continue
    const entries = Object.entries(found)
    const isSingle = ['brief', 'milestones', 'analysis', 'report'].includes(key)
    const kept = isSingle ? entries : entries.filter(([, record]) => isObject(record))
    board[key] = Object.fromEntries(kept)
  }
  return board as unknown as Board // in shape only: `writeBoard` copes, and `readBoard` checks it
}
