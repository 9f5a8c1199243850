import * as Y from 'yjs'
import { type StageId, stageSchema } from '../model/stage.ts'
import { ROOTS, type Root, rootOf } from './names.ts'

/** Roots whose records all belong to one stage. */
const STAGE_OF: Partial<Record<Root, StageId>> = {
  brief: 'brief',
  references: 'brief',
  lanes: 'timeline',
  events: 'timeline',
  milestones: 'timeline',
  evidence: 'timeline',
  causes: 'causes',
  actions: 'actions',
  lessons: 'wrap-up',
}

/** Records of these say themselves which stage they are on. */
const BY_RECORD: readonly Root[] = ['notes', 'clusters']
const UNLESS_SAID: StageId = 'causes'

const isRoot = (name: string): name is Root => ROOTS.some((root) => root === name)

/** The stage to which a record of the document belongs; null: to none. */
export function stageOfRecord(doc: Y.Doc, root: string, id: string): StageId | null {
  if (!isRoot(root)) return null
  if (!BY_RECORD.includes(root)) return STAGE_OF[root] ?? null
  const record = rootOf(doc, root).get(id)
  return record instanceof Y.Map ? stageSaid(record.get('stage')) : null
}

/** The stage that a record of such a root is given; null for roots that do not ask for one. */
export function stageGiven(root: string, field: string, value: unknown): StageId | null {
  const says = isRoot(root) && BY_RECORD.includes(root) && field === 'stage'
  return says ? stageSaid(value) : null
}

function stageSaid(value: unknown): StageId {
  const { success, data } = stageSchema.safeParse(value)
  return success ? data : UNLESS_SAID
}
