import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { Board } from '../model/board.ts'
import { BRIEF_TEXTS } from '../model/brief.ts'
import { seedNarratives } from './edit-narratives.ts'
import { type Root, rootOf, SCHEMA_VERSION } from './names.ts'
import type { Collection, RecordOf } from './record-readers.ts'
import { newText } from './text.ts'
import { newRichText } from './write-rich-text.ts'

/** How a record of the model becomes one of the document: the reverse of `doc/read`. */
interface Shape<T> {
  /** Co-edited texts, each with how many characters of it count. */
  texts: Partial<Record<keyof T, number>>
  /** Values that the document holds as the model does. */
  plain: readonly (keyof T)[]
  /** Values that the document holds together. */
  packed?: (record: T) => Record<string, unknown>
}

const note = LIMITS.noteTextChars
const outcome = { texts: { text: note }, plain: ['note', 'order', 'createdBy'] } as const

const SHAPES: { [K in Collection]: Shape<RecordOf[K]> } = {
  lanes: { texts: { title: LIMITS.laneTitleChars }, plain: ['color', 'order'] },
  events: {
    texts: { text: LIMITS.eventTextChars },
    plain: ['precision', 'source', 'importKey', 'importBatch', 'createdBy', 'editedBy'],
    packed: ({ at, lane }) => ({ place: [at, lane] }),
  },
  evidence: {
    texts: { title: LIMITS.titleChars, text: LIMITS.quoteChars },
    plain: ['parent', 'kind', 'url', 'file', 'order', 'addedBy', 'addedAt'],
  },
  references: { texts: { title: LIMITS.titleChars }, plain: ['url', 'order'] },
  notes: {
    texts: { text: note },
    plain: ['stage', 'color', 'createdBy', 'editedBy', 'signed'],
    packed: ({ place, cluster, anchor }) => ({
      place: cluster === '' ? place : [place, cluster, anchor].flat(),
    }),
  },
  clusters: {
    texts: { title: LIMITS.clusterTitleChars },
    plain: ['place', 'stage', 'color', 'createdBy'],
  },
  causes: {
    texts: outcome.texts,
    plain: [...outcome.plain, 'category', 'side', 'status', 'ruledOutBecause', 'rootBecause'],
  },
  actions: {
    texts: { text: note, description: LIMITS.descriptionChars },
    plain: [
      ...outcome.plain,
      ...(['owner', 'due', 'priority', 'moscow', 'reason', 'verified'] as const),
      ...(['kind', 'ticket', 'commitment', 'createdAt', 'risk', 'effort'] as const),
    ],
    packed: ({ status, statusAt }) => ({ progress: [status, statusAt] }),
  },
  lessons: {
    texts: outcome.texts,
    plain: [...outcome.plain, 'kind', 'audience', 'destination', 'arrived', 'owner'],
  },
  categories: { texts: {}, plain: ['title', 'kind', 'color', 'order'] },
  links: {
    texts: {},
    plain: ['kind', 'order', 'createdBy'],
    packed: ({ from, to }) => ({ ends: [from, to] }),
  },
  treeNodes: {
    texts: { text: note },
    plain: ['cause', 'kind', 'k', 'state', 'chance', 'name', 'createdBy'],
  },
  treeInputs: {
    texts: {},
    plain: ['condition', 'order'],
    packed: ({ gate, input }) => ({ ends: [gate, input] }),
  },
  treeEffects: { texts: {}, plain: ['action', 'node', 'becomes'] },
  figures: {
    texts: { text: note },
    plain: ['kind', 'unit', 'source', 'order', 'createdBy', 'value', 'low', 'high'],
  },
  stakeholders: { texts: { text: note }, plain: ['contact', 'toldAt', 'order'] },
  comments: { texts: { text: note }, plain: ['action', 'createdBy', 'at'] },
  reviewers: { texts: {}, plain: ['name', 'person', 'approvedAt', 'order'] },
  narratives: { texts: {}, plain: [], packed: ({ body }) => ({ body: newRichText(body) }) },
  remarks: { texts: { text: note }, plain: ['part', 'quote', 'createdBy', 'at', 'settledAt'] },
}
const COLLECTIONS = Object.keys(SHAPES) as Collection[] // the type of SHAPES has no others

/**
 * Fills an empty document with a board, as it was read. Like seeding, only where nobody else has
 * the document yet.
 */
export function writeBoard(doc: Y.Doc, board: Board): void {
  doc.transact(() => {
    for (const root of COLLECTIONS) writeAll(doc, root, board[root])
    seedNarratives(doc)
    const { brief, analysis, report } = board
    const briefRoot = rootOf(doc, 'brief')
    for (const key of BRIEF_TEXTS) briefRoot.set(key, newText(wordsIn(brief, key)))
    setPlain(briefRoot, brief, ['severity', 'services', 'tags', 'startedAt', 'endedAt', 'timeZone'])
    setPlain(rootOf(doc, 'milestones'), board.milestones, keysOf(board.milestones))
    rootOf(doc, 'analysis').set('problem', newText(wordsIn(analysis, 'problem')))
    setPlain(rootOf(doc, 'analysis'), analysis, ['top', 'missionTime'])
    rootOf(doc, 'report').set('review', [report.review, report.reviewAt])
    setPlain(rootOf(doc, 'report'), report, ['sentAt', 'namesPeople', 'isRepeat', 'followUps'])
    rootOf(doc, 'meta').set('schemaVersion', SCHEMA_VERSION)
  })
}

/** A text where there should be one; what comes from a file may hold anything. */
function wordsIn(from: object, key: string): string {
  const text: unknown = Reflect.get(from, key)
  return typeof text === 'string' ? text : ''
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[] // of plain data

function writeAll<K extends Collection>(
  doc: Y.Doc,
  root: K & Root,
  records: Readonly<Record<string, RecordOf[K]>>,
): void {
  const { texts, plain, packed }: Shape<RecordOf[K]> = SHAPES[root]
  for (const [id, from] of Object.entries(records)) {
    const to = new Y.Map<unknown>()
    for (const [key, most = 0] of Object.entries<number | undefined>(texts)) {
      to.set(key, newText(wordsIn(from, key).slice(0, 2 * most)))
    }
    setPlain(to, from, plain)
    for (const [key, value] of Object.entries(packed?.(from) ?? {})) to.set(key, value)
    rootOf(doc, root).set(id, to)
  }
}

/** Nothing said is nothing kept; but a root cause without a reason is still one. */
function setPlain<T extends object>(to: Y.Map<unknown>, from: T, keys: readonly (keyof T)[]): void {
  for (const key of keys) {
    const value = from[key]
    if (value === null || value === undefined || (value === '' && key !== 'rootBecause')) continue
    to.set(String(key), value)
  }
}
