import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type Action, readActionFields } from '../model/action.ts'
import { type Analysis, readAnalysisFields } from '../model/analysis.ts'
import type { Board } from '../model/board.ts'
import { BRIEF_TEXTS, type Brief, type BriefText, briefRecordSchema } from '../model/brief.ts'
import { type Category, readCategoryFields } from '../model/category.ts'
import { type Cause, readCauseFields } from '../model/cause.ts'
import { type Cluster, clusterRecordSchema } from '../model/cluster.ts'
import { type Comment, readCommentFields } from '../model/comment.ts'
import { readEventFields, type TimelineEvent } from '../model/event.ts'
import { type Evidence, readEvidenceFields } from '../model/evidence.ts'
import { asId, type ClusterId, type EventId, type LaneId } from '../model/ids.ts'
import {
  type Figure,
  readFigureFields,
  readStakeholderFields,
  type Stakeholder,
} from '../model/impact.ts'
import { type Lane, laneRecordSchema } from '../model/lane.ts'
import { type Lesson, readLessonFields } from '../model/lesson.ts'
import { type Link, readLinkFields } from '../model/link.ts'
import { MILESTONES, type Milestone } from '../model/milestone.ts'
import { type Note, noteRecordSchema } from '../model/note.ts'
import { plus } from '../model/place.ts'
import { type Reference, referenceRecordSchema } from '../model/reference.ts'
import {
  type Report,
  type Reviewer,
  readReportFields,
  readReviewerFields,
} from '../model/report.ts'
import { readTreeEffectFields, type TreeEffect } from '../model/tree-effect.ts'
import { readTreeInputFields, type TreeInput } from '../model/tree-input.ts'
import { readTreeNodeFields, type TreeNode } from '../model/tree-node.ts'
import { type Root, rootOf, SCHEMA_VERSION } from './names.ts'
import { byOrder } from './order.ts'
import { shownText } from './text.ts'

/** A record that could not be read; it stays in the document and is left out of the model. */
export interface Skipped {
  root: Root
  id: string
  reason: string
}

/** Roots that hold records, id → record. */
export type RecordOf = {
  lanes: Lane
  events: TimelineEvent
  evidence: Evidence
  references: Reference
  notes: Note
  clusters: Cluster
  causes: Cause
  actions: Action
  lessons: Lesson
  categories: Category
  links: Link
  treeNodes: TreeNode
  treeInputs: TreeInput
  treeEffects: TreeEffect
  figures: Figure
  stakeholders: Stakeholder
  comments: Comment
  reviewers: Reviewer
}
export type Collection = keyof RecordOf

const READERS = {
  lanes: (id, record) => {
    const parsed = laneRecordSchema.safeParse(plain(record))
    return parsed.success
      ? ({ id, title: shownText(record, 'title', LIMITS.laneTitleChars), ...parsed.data } as Lane)
      : undefined
  },
  events: (id, record) => {
    const fields = readEventFields(record)
    const text = shownText(record, 'text', LIMITS.eventTextChars)
    return fields && ({ id, text, ...fields } as TimelineEvent)
  },
  evidence: (id, record) => {
    const fields = readEvidenceFields(record)
    const title = shownText(record, 'title', LIMITS.titleChars)
    const text = shownText(record, 'text', LIMITS.quoteChars)
    return fields && ({ id, title, text, ...fields } as Evidence)
  },
  references: (id, record) => {
    const parsed = referenceRecordSchema.safeParse(plain(record))
    return parsed.success
      ? ({ id, title: shownText(record, 'title', LIMITS.titleChars), ...parsed.data } as Reference)
      : undefined
  },
  notes: (id, record) => {
    const parsed = noteRecordSchema.safeParse(plain(record))
    if (!parsed.success) return undefined
    const { place, ...rest } = parsed.data
    const [x, y, cluster = '', left = 0, top = 0] = place
    const where = { place: [x, y] as const, cluster, anchor: [left, top] as const }
    return { id, text: shownText(record, 'text', LIMITS.noteTextChars), ...where, ...rest } as Note
  },
  clusters: (id, record) => {
    const parsed = clusterRecordSchema.safeParse(plain(record))
    const title = shownText(record, 'title', LIMITS.clusterTitleChars)
    return parsed.success ? ({ id, title, ...parsed.data } as Cluster) : undefined
  },
  causes: (id, record) => {
    const fields = readCauseFields(record)
    return fields && ({ id, text: noted(record), ...fields } as Cause)
  },
  actions: (id, record) => {
    const fields = readActionFields(record)
    const description = shownText(record, 'description', LIMITS.descriptionChars)
    return fields && ({ id, text: noted(record), description, ...fields } as Action)
  },
  lessons: (id, record) => {
    const fields = readLessonFields(record)
    return fields && ({ id, text: noted(record), ...fields } as Lesson)
  },
  categories: (id, record) => {
    const fields = readCategoryFields(record)
    return fields && ({ id, ...fields } as Category)
  },
  links: (id, record) => {
    const fields = readLinkFields(record)
    return fields && ({ id, ...fields } as Link)
  },
  treeNodes: (id, record) => {
    const fields = readTreeNodeFields(record)
    return fields && ({ id, text: noted(record), ...fields } as TreeNode)
  },
  treeInputs: (id, record) => {
    const fields = readTreeInputFields(record)
    return fields && ({ id, ...fields } as TreeInput)
  },
  treeEffects: (id, record) => {
    const fields = readTreeEffectFields(record)
    return fields && ({ id, ...fields } as TreeEffect)
  },
  figures: (id, record) => {
    const fields = readFigureFields(record)
    return fields && ({ id, text: noted(record), ...fields } as Figure)
  },
  stakeholders: (id, record) => {
    const fields = readStakeholderFields(record)
    return fields && ({ id, text: noted(record), ...fields } as Stakeholder)
  },
  comments: (id, record) => {
    const fields = readCommentFields(record)
    return fields && ({ id, text: noted(record), ...fields } as Comment)
  },
  reviewers: (id, record) => {
    const fields = readReviewerFields(record)
    return fields && ({ id, ...fields } as Reviewer)
  },
  // The casts above brand ids that `readRecord` has checked; all else is as schemas and guards say.
} satisfies { [K in Collection]: (id: string, record: Y.Map<unknown>) => RecordOf[K] | undefined }

const noted = (record: Y.Map<unknown>): string => shownText(record, 'text', LIMITS.noteTextChars)

function plain(record: Y.Map<unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, value] of record) if (!(value instanceof Y.AbstractType)) values[key] = value
  return values
}

/**
 * Reads one record; `undefined` when there is none or it is malformed. Tolerant on purpose: what
 * one broken client wrote must not take the board from everyone else.
 */
export function readRecord<K extends Collection>(
  doc: Y.Doc,
  root: K,
  id: string,
): RecordOf[K] | undefined {
  const record = rootOf(doc, root).get(id)
  if (!(record instanceof Y.Map) || asId(id) === undefined) return undefined
  return READERS[root](id, record) as RecordOf[K] | undefined // K picks reader and result alike
}

/** The Brief; values that make no sense are read as missing. */
export function readBrief(doc: Y.Doc): Brief {
  const record = rootOf(doc, 'brief')
  const most = (key: BriefText) => (key === 'title' ? LIMITS.titleChars : LIMITS.narrativeChars)
  const texts = Object.fromEntries(
    BRIEF_TEXTS.map((key) => [key, shownText(record, key, most(key))]),
  )
  const values = briefRecordSchema.parse(plain(record)) // every field has its own fallback
  return { ...texts, ...values } as Brief // BRIEF_TEXTS lists exactly the texts of a Brief
}

/** What the views of the causes have in common. */
export function readAnalysis(doc: Y.Doc): Analysis {
  const root = rootOf(doc, 'analysis')
  return { problem: shownText(root, 'problem', LIMITS.titleChars), ...readAnalysisFields(root) }
}

/** What the board says of its report. */
export const readReport = (doc: Y.Doc): Report => readReportFields(rootOf(doc, 'report'))

/** Which event holds which milestone; holders that are gone or cannot be read are left out. */
export function readMilestones(doc: Y.Doc): Partial<Record<Milestone, EventId>> {
  const held: Partial<Record<Milestone, EventId>> = {}
  for (const milestone of MILESTONES) {
    const id = asId<'event'>(rootOf(doc, 'milestones').get(milestone))
    if (id !== undefined && readRecord(doc, 'events', id)) held[milestone] = id
  }
  return held
}

/** 0 when the document has never been seeded. */
export function readSchemaVersion(doc: Y.Doc): number {
  const version = rootOf(doc, 'meta').get('schemaVersion')
  return typeof version === 'number' ? version : 0
}

/** Whether this code may write to the document: it knows everything that is in it. */
export const isWritable = (doc: Y.Doc): boolean => readSchemaVersion(doc) <= SCHEMA_VERSION

/**
 * An event as it is shown: when its lane is gone (one person removed the lane while another moved
 * the event into it), it stands in the top lane, so that it is never lost from sight.
 */
export function adoptOrphan(
  event: TimelineEvent,
  lanes: Record<LaneId, Lane>,
  topLane: LaneId | undefined,
): TimelineEvent {
  return topLane === undefined || lanes[event.lane] ? event : { ...event, lane: topLane }
}

/**
 * A note as it is shown: when its cluster is gone (one person dissolved it while another put the
 * note in), it is free, where the cluster stood.
 */
export function adoptNote(note: Note, clusters: Record<ClusterId, Cluster>): Note {
  const { cluster, place, anchor } = note
  if (cluster === '' || clusters[cluster]?.stage === note.stage) return note
  return { ...note, cluster: '', place: plus(anchor, place), anchor: [0, 0] }
}

/** The whole board as data, and what had to be left out. */
export function readBoard(doc: Y.Doc): { board: Board; skipped: Skipped[] } {
  const skipped: Skipped[] = []
  const readAll = <K extends Collection>(root: K): Record<string, RecordOf[K]> => {
    // Without a prototype: an id may be any word, "constructor" and "__proto__" too.
    const found: Record<string, RecordOf[K]> = Object.create(null)
    for (const id of rootOf(doc, root).keys()) {
      const record = readRecord(doc, root, id)
      if (record) found[id] = record
      else skipped.push({ root, id, reason: 'malformed' })
    }
    return found
  }
  const lanes = readAll('lanes')
  const events = readAll('events')
  const top = laneOrder(lanes)[0]
  for (const [id, event] of Object.entries(events)) events[id] = adoptOrphan(event, lanes, top)
  const clusters = readAll('clusters')
  const notes = readAll('notes')
  for (const [id, note] of Object.entries(notes)) notes[id] = adoptNote(note, clusters)
  const board: Board = {
    schemaVersion: readSchemaVersion(doc),
    brief: readBrief(doc),
    lanes,
    events,
    milestones: readMilestones(doc),
    evidence: readAll('evidence'),
    references: readAll('references'),
    notes,
    clusters,
    causes: readAll('causes'),
    actions: readAll('actions'),
    lessons: readAll('lessons'),
    analysis: readAnalysis(doc),
    categories: readAll('categories'),
    links: readAll('links'),
    treeNodes: readAll('treeNodes'),
    treeInputs: readAll('treeInputs'),
    treeEffects: readAll('treeEffects'),
    figures: readAll('figures'),
    stakeholders: readAll('stakeholders'),
    comments: readAll('comments'),
    report: readReport(doc),
    reviewers: readAll('reviewers'),
  }
  return { board, skipped }
}

/** Lane ids from top to bottom. */
export function laneOrder(lanes: Record<LaneId, Lane>): LaneId[] {
  return Object.values<Lane>(lanes)
    .sort(byOrder)
    .map((lane) => lane.id)
}
