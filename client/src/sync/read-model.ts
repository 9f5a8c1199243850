import { rootOf } from '@herringbone/shared/doc/names.ts'
import {
  adoptOrphan,
  isWritable,
  readAnalysis,
  readBrief,
  readMilestones,
  readReport,
  readSchemaVersion,
} from '@herringbone/shared/doc/read.ts'
import type { Collection, RecordOf } from '@herringbone/shared/doc/record-readers.ts'
import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import type { EventId, EvidenceId } from '@herringbone/shared/model/ids.ts'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardState } from './board-handle.ts'
import { createPacedFrame, type Schedule, soon } from './frame.ts'
import {
  byCluster,
  byStage,
  markHomelessNotes,
  type NotesState,
  settleNotes,
} from './read-notes.ts'
import {
  copyOf,
  emptyRecords,
  keepIdentity,
  orderAfter,
  orderOf,
  refresh,
  sameValue,
} from './records.ts'

const COLLECTIONS = [
  'lanes',
  'events',
  'evidence',
  'references',
  'notes',
  'clusters',
  'causes',
  'actions',
  'lessons',
  'categories',
  'links',
  'treeNodes',
  'treeInputs',
  'treeEffects',
  'figures',
  'stakeholders',
  'comments',
  'reviewers',
  'narratives',
  'remarks',
] as const satisfies readonly Collection[]
const SINGLES = ['brief', 'milestones', 'meta', 'analysis', 'report'] as const
type Single = (typeof SINGLES)[number]

export interface ReadModel {
  store: StoreApi<BoardState>
  destroy(): void
}

/**
 * Keeps a plain copy of the document, record by record. Changes of this tab show at once, those of
 * others with one of the next frames: a busy room costs one pass for many, whatever it sends. What comes
 * first waits for no frame, since there is nothing yet to draw in it.
 */
export function createReadModel(doc: Y.Doc, schedule: Schedule = createPacedFrame()): ReadModel {
  const skipped = new Set<string>()
  const orphans = new Set<string>()
  const freed = new Set<string>()
  let dirty = dirtyIds((root) => rootOf(doc, root).keys())
  let dirtySingles = new Set<Single>(SINGLES)
  const store = createStore<BoardState>(() => emptyState(doc))
  let isScheduled = false
  let cancel: (() => void) | undefined

  const flush = () => {
    cancel?.()
    cancel = undefined
    isScheduled = false
    const before = store.getState()
    const changes = dirty
    const singles = dirtySingles
    dirty = dirtyIds(() => [])
    dirtySingles = new Set()

    const read = <K extends Collection>(root: K, known: Record<string, RecordOf[K]>) =>
      refresh(doc, root, changes[root], known, skipped)
    const lanes = read('lanes', before.lanes).records
    const laneOrder = lanes === before.lanes ? before.laneOrder : orderOf(lanes, before.laneOrder)
    if (laneOrder !== before.laneOrder) markHomeless(changes.events, before, laneOrder, orphans)
    const found = read('events', before.events)
    const events = settle(found.records, before.events, changes.events, lanes, laneOrder, orphans)
    const evidence = read('evidence', before.evidence).records
    const references = read('references', before.references).records
    const causes = read('causes', before.causes).records
    const actions = read('actions', before.actions).records
    const lessons = read('lessons', before.lessons).records
    const categories = read('categories', before.categories).records
    const figures = read('figures', before.figures).records
    const stakeholders = read('stakeholders', before.stakeholders).records
    const held = singles.has('milestones') || found.membership.length > 0
    const after: BoardState = {
      ready: readSchemaVersion(doc) > 0,
      tooNew: !isWritable(doc),
      brief: singles.has('brief') ? keepParts(before.brief, readBrief(doc)) : before.brief,
      lanes,
      laneOrder,
      events,
      milestones: held ? keepIdentity(before.milestones, readMilestones(doc)) : before.milestones,
      evidence,
      evidenceOf: evidenceByParent(before, evidence, changes.evidence),
      references,
      referenceOrder: orderAfter(
        references,
        before.references,
        before.referenceOrder,
        changes.references,
      ),
      ...readNotes(doc, before, changes, skipped, freed),
      causes,
      causeOrder: orderAfter(causes, before.causes, before.causeOrder, changes.causes),
      actions,
      actionOrder: orderAfter(actions, before.actions, before.actionOrder, changes.actions),
      lessons,
      lessonOrder: orderAfter(lessons, before.lessons, before.lessonOrder, changes.lessons),
      analysis: singles.has('analysis')
        ? keepIdentity(before.analysis, readAnalysis(doc))
        : before.analysis,
      categories,
      categoryOrder: orderAfter(
        categories,
        before.categories,
        before.categoryOrder,
        changes.categories,
      ),
      links: read('links', before.links).records,
      treeNodes: read('treeNodes', before.treeNodes).records,
      treeInputs: read('treeInputs', before.treeInputs).records,
      treeEffects: read('treeEffects', before.treeEffects).records,
      figures,
      figureOrder: orderAfter(figures, before.figures, before.figureOrder, changes.figures),
      stakeholders,
      stakeholderOrder: orderAfter(
        stakeholders,
        before.stakeholders,
        before.stakeholderOrder,
        changes.stakeholders,
      ),
      comments: read('comments', before.comments).records,
      report: singles.has('report') ? keepIdentity(before.report, readReport(doc)) : before.report,
      reviewers: read('reviewers', before.reviewers).records,
      narratives: read('narratives', before.narratives).records,
      remarks: read('remarks', before.remarks).records,
      skipped: skipped.size,
    }
    if (!sameParts(before, after)) store.setState(after, true)
  }

  const onTransaction = (transaction: Y.Transaction) => {
    const waiting = dirtySingles.size > 0 || COLLECTIONS.some((root) => dirty[root].size > 0)
    if (!waiting) return
    if (transaction.local) {
      flush()
    } else if (!isScheduled) {
      isScheduled = true
      cancel = store.getState().ready ? schedule(flush) : soon(flush)
    }
  }
  const stops = [
    ...COLLECTIONS.map((root) => watchIds(rootOf(doc, root), (id) => dirty[root].add(id))),
    ...SINGLES.map((root) => watchIds(rootOf(doc, root), () => dirtySingles.add(root))),
  ]
  doc.on('afterTransaction', onTransaction)
  flush()

  return {
    store,
    destroy: () => {
      cancel?.()
      for (const stop of stops) stop()
      doc.off('afterTransaction', onTransaction)
    },
  }
}

type DirtyIds = Record<Collection, Set<string>>

const dirtyIds = (first: (root: Collection) => Iterable<string>): DirtyIds =>
  // COLLECTIONS lists every collection: `satisfies` says so one way, the tests the other
  Object.fromEntries(COLLECTIONS.map((root) => [root, new Set(first(root))])) as DirtyIds

/** Notes and clusters, and what is where. */
function readNotes(
  doc: Y.Doc,
  before: BoardState,
  changes: DirtyIds,
  skipped: Set<string>,
  freed: Set<string>,
): NotesState {
  const { clusters: known } = before
  const read = refresh(doc, 'clusters', changes.clusters, known, skipped)
  const clusters = read.records
  markHomelessNotes(changes.notes, before, clusters, changes.clusters, freed)
  const found = refresh(doc, 'notes', changes.notes, before.notes, skipped)
  const notes = settleNotes(found.records, before.notes, changes.notes, clusters, freed)
  return {
    notes,
    clusters,
    notesOf: byCluster(before.notesOf, notes, before.notes, changes.notes),
    notesOn: byStage(before.notesOn, notes, before.notes, changes.notes),
    clustersOn: byStage(before.clustersOn, clusters, known, changes.clusters),
  }
}

/** Calls back with the key in the root of whatever changes below it, by path, never by a search. */
function watchIds(root: Y.Map<unknown>, changed: (id: string) => void): () => void {
  const observer: Parameters<typeof root.observeDeep>[0] = (events) => {
    for (const event of events) {
      const [id] = event.path
      if (id !== undefined) changed(String(id))
      else if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) changed(key)
    }
  }
  root.observeDeep(observer)
  return () => root.unobserveDeep(observer)
}

function emptyState(doc: Y.Doc): BoardState {
  return {
    ready: false,
    tooNew: false,
    brief: readBrief(doc),
    lanes: emptyRecords(),
    laneOrder: [],
    events: emptyRecords(),
    milestones: {},
    evidence: emptyRecords(),
    evidenceOf: emptyRecords(),
    references: emptyRecords(),
    referenceOrder: [],
    notes: emptyRecords(),
    clusters: emptyRecords(),
    notesOf: emptyRecords(),
    notesOn: {},
    clustersOn: {},
    causes: emptyRecords(),
    causeOrder: [],
    actions: emptyRecords(),
    actionOrder: [],
    lessons: emptyRecords(),
    lessonOrder: [],
    analysis: readAnalysis(doc),
    categories: emptyRecords(),
    categoryOrder: [],
    links: emptyRecords(),
    treeNodes: emptyRecords(),
    treeInputs: emptyRecords(),
    treeEffects: emptyRecords(),
    figures: emptyRecords(),
    figureOrder: [],
    stakeholders: emptyRecords(),
    stakeholderOrder: [],
    comments: emptyRecords(),
    report: readReport(doc),
    reviewers: emptyRecords(),
    narratives: emptyRecords(),
    remarks: emptyRecords(),
    skipped: 0,
  }
}

/** Lanes came, went or changed places: events without one of their own may now stand elsewhere. */
function markHomeless(
  changed: Set<string>,
  before: BoardState,
  laneOrder: readonly string[],
  orphans: ReadonlySet<string>,
): void {
  for (const id of orphans) changed.add(id)
  const kept = new Set<string>(laneOrder)
  if (before.laneOrder.every((lane) => kept.has(lane))) return
  for (const event of Object.values(before.events)) if (!kept.has(event.lane)) changed.add(event.id)
}

/** Puts events whose lane is gone into the top one, and remembers who they are. */
function settle(
  read: BoardState['events'],
  before: BoardState['events'],
  changed: ReadonlySet<string>,
  lanes: BoardState['lanes'],
  laneOrder: BoardState['laneOrder'],
  orphans: Set<string>,
): BoardState['events'] {
  let events = read
  for (const changedId of changed) {
    const id = changedId as EventId // a key of the root of events
    const event = events[id]
    const shown = event && adoptOrphan(event, lanes, laneOrder[0])
    if (shown === event) {
      orphans.delete(id)
      continue
    }
    orphans.add(id)
    if (!shown) continue
    if (events === before) events = copyOf(events)
    const known = before[id]
    events[id] = known && sameValue(known, shown) ? known : shown
  }
  return events
}

/** The Brief with its list of services kept as it was when that says the same. */
function keepParts(before: BoardState['brief'], after: BoardState['brief']): BoardState['brief'] {
  return keepIdentity(before, { ...after, services: keepIdentity(before.services, after.services) })
}

/** Orders again what hangs on the records whose evidence changed. */
function evidenceByParent(
  before: BoardState,
  evidence: BoardState['evidence'],
  changed: Iterable<string>,
): BoardState['evidenceOf'] {
  if (evidence === before.evidence) return before.evidenceOf
  const parents = new Set<EvidenceParent>()
  for (const changedId of changed) {
    const id = changedId as EvidenceId // a key of the root of evidence
    for (const record of [before.evidence[id], evidence[id]]) if (record) parents.add(record.parent)
  }
  const of = copyOf(before.evidenceOf)
  const children = new Map<EvidenceParent, BoardState['evidence']>()
  for (const record of Object.values(evidence)) {
    if (!parents.has(record.parent)) continue
    const siblings = children.get(record.parent) ?? emptyRecords()
    siblings[record.id] = record
    children.set(record.parent, siblings)
  }
  for (const parent of parents) {
    const siblings = children.get(parent)
    if (siblings) of[parent] = orderOf(siblings, before.evidenceOf[parent] ?? [])
    else delete of[parent]
  }
  return of
}

const sameParts = (a: BoardState, b: BoardState): boolean =>
  (Object.keys(b) as (keyof BoardState)[]).every((key) => Object.is(a[key], b[key]))
