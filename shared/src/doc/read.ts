import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type Analysis, readAnalysisFields } from '../model/analysis.ts'
import type { Board } from '../model/board.ts'
import { BRIEF_TEXTS, type Brief, type BriefText, briefRecordSchema } from '../model/brief.ts'
import type { Cluster } from '../model/cluster.ts'
import type { TimelineEvent } from '../model/event.ts'
import { asId, type ClusterId, type EventId, type LaneId } from '../model/ids.ts'
import type { Lane } from '../model/lane.ts'
import { MILESTONES, type Milestone } from '../model/milestone.ts'
import type { Note } from '../model/note.ts'
import { plus } from '../model/place.ts'
import { type Report, readReportFields } from '../model/report.ts'
import { type Root, rootOf, SCHEMA_VERSION } from './names.ts'
import { byOrder } from './order.ts'
import { type Collection, plain, READERS, type RecordOf } from './record-readers.ts'
import { shownText } from './text.ts'

/** A record that could not be read; it stays in the document and is left out of the model. */
export interface Skipped {
  root: Root
  id: string
  reason: string
}

/**
 * Reads one record; `undefined` when there is none or it is malformed. Tolerant on purpose: what
 * one broken client wrote must not take the board from everyone else.
 */
export const readRecord = <K extends Collection>(
  doc: Y.Doc,
  root: K,
  id: string,
): RecordOf[K] | undefined => recordReader(doc, root)(id)

/** `readRecord` for many of one root, which is looked up once. */
export function recordReader<K extends Collection>(
  doc: Y.Doc,
  root: K,
): (id: string) => RecordOf[K] | undefined {
  const all = rootOf(doc, root)
  const read = READERS[root]
  return (id) => {
    const record = all.get(id)
    if (!(record instanceof Y.Map) || asId(id) === undefined) return undefined
    return read(id, record) as RecordOf[K] | undefined // K picks reader and result alike
  }
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
    const read = recordReader(doc, root)
    for (const id of rootOf(doc, root).keys()) {
      const record = read(id)
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
    narratives: readAll('narratives'),
    remarks: readAll('remarks'),
  }
  return { board, skipped }
}

/** Lane ids from top to bottom. */
export function laneOrder(lanes: Record<LaneId, Lane>): LaneId[] {
  return Object.values<Lane>(lanes)
    .sort(byOrder)
    .map((lane) => lane.id)
}
