import * as Y from 'yjs'
import { isOneOf } from '../model/fields.ts'
import { type StageId, stageSchema } from '../model/stage.ts'
import { EVIDENCE_PARENTS, ROOTS, type Root, rootOf } from './names.ts'

type SaysItself = 'notes' | 'clusters' | 'links' | 'evidence'

/** Roots whose records all belong to one stage: a lock of it holds for them. */
const STAGE_OF: Record<Exclude<Root, SaysItself>, StageId | null> = {
  meta: null,
  brief: 'brief',
  references: 'brief',
  lanes: 'timeline',
  events: 'timeline',
  milestones: 'timeline',
  causes: 'causes',
  analysis: 'causes',
  categories: 'causes',
  treeNodes: 'causes',
  treeInputs: 'causes',
  treeEffects: 'causes',
  actions: 'actions',
  lessons: 'wrap-up',
  figures: 'impact',
  stakeholders: 'impact',
  comments: 'actions',
  report: 'wrap-up',
  reviewers: 'wrap-up',
  narratives: 'wrap-up',
  remarks: 'wrap-up',
}

type Says = (value: unknown, doc: Y.Doc) => StageId | null

/** Records of these say themselves, in one of their fields, to which stage they belong. */
const BY_RECORD: Record<SaysItself, { field: string; says: Says }> = {
  notes: { field: 'stage', says: stageSaid },
  clusters: { field: 'stage', says: stageSaid },
  links: { field: 'kind', says: stageOfLink },
  evidence: { field: 'parent', says: stageOfParent },
}
const UNLESS_SAID: StageId = 'causes'

const saysItself = (root: Root): root is SaysItself => Object.hasOwn(BY_RECORD, root)

const isRoot = (name: string): name is Root => ROOTS.some((root) => root === name)

/** The stage to which a record of the document belongs; null: to none. */
export function stageOfRecord(doc: Y.Doc, root: string, id: string): StageId | null {
  if (!isRoot(root)) return null
  if (!saysItself(root)) return STAGE_OF[root]
  const by = BY_RECORD[root]
  const record = rootOf(doc, root).get(id)
  return record instanceof Y.Map ? by.says(record.get(by.field), doc) : null
}

/** The stage that a record of such a root is given; null for fields that do not say one. */
export function stageGiven(
  doc: Y.Doc,
  root: string,
  field: string,
  value: unknown,
): StageId | null {
  if (!isRoot(root) || !saysItself(root)) return null
  const by = BY_RECORD[root]
  return by.field === field ? by.says(value, doc) : null
}

function stageSaid(value: unknown): StageId {
  const { success, data } = stageSchema.safeParse(value)
  return success ? data : UNLESS_SAID
}

/** Links to an action, also those between actions, belong with the actions. */
export function stageOfLink(kind: unknown): StageId {
  return isOneOf(['answer', 'before', 'excludes'], kind) ? 'actions' : 'causes'
}

/** Evidence belongs where that stands which it supports; what supports nothing, to no stage. */
function stageOfParent(parent: unknown, doc: Y.Doc): StageId | null {
  const id = String(parent)
  const root = EVIDENCE_PARENTS.find((parent) => rootOf(doc, parent).has(id))
  return root ? STAGE_OF[root] : null
}
