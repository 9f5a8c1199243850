import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type Action, readActionFields } from '../model/action.ts'
import { type Category, readCategoryFields } from '../model/category.ts'
import { type Cause, readCauseFields } from '../model/cause.ts'
import { type Cluster, clusterRecordSchema } from '../model/cluster.ts'
import { type Comment, readCommentFields } from '../model/comment.ts'
import { readEventFields, type TimelineEvent } from '../model/event.ts'
import { type Evidence, readEvidenceFields } from '../model/evidence.ts'
import { isOneOf } from '../model/fields.ts'
import {
  type Figure,
  readFigureFields,
  readStakeholderFields,
  type Stakeholder,
} from '../model/impact.ts'
import { type Lane, laneRecordSchema } from '../model/lane.ts'
import { type Lesson, readLessonFields } from '../model/lesson.ts'
import { type Link, readLinkFields } from '../model/link.ts'
import type { Narrative } from '../model/narrative.ts'
import { type Note, noteRecordSchema } from '../model/note.ts'
import { type Reference, referenceRecordSchema } from '../model/reference.ts'
import { type Remark, readRemarkFields } from '../model/remark.ts'
import { type Reviewer, readReviewerFields } from '../model/report.ts'
import { NARRATIVE_PARTS } from '../model/report-part.ts'
import { readTreeEffectFields, type TreeEffect } from '../model/tree-effect.ts'
import { readTreeInputFields, type TreeInput } from '../model/tree-input.ts'
import { readTreeNodeFields, type TreeNode } from '../model/tree-node.ts'
import { readRichText } from './rich-text.ts'
import { shownText } from './text.ts'

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
  narratives: Narrative
  remarks: Remark
}
export type Collection = keyof RecordOf

/** How a record of the document becomes one of the model; `undefined` when it makes no sense. */
export const READERS = {
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
  narratives: (id, record) => {
    const body = record.get('body')
    return isOneOf(NARRATIVE_PARTS, id) && body instanceof Y.XmlFragment
      ? { id, body: readRichText(body) }
      : undefined
  },
  remarks: (id, record) => {
    const fields = readRemarkFields(record)
    return fields && ({ id, text: noted(record), ...fields } as Remark)
  },
  // The casts above brand ids that `readRecord` has checked; all else is as schemas and guards say.
} satisfies { [K in Collection]: (id: string, record: Y.Map<unknown>) => RecordOf[K] | undefined }

const noted = (record: Y.Map<unknown>): string => shownText(record, 'text', LIMITS.noteTextChars)

/** The values of a record without its texts. */
export function plain(record: Y.Map<unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [key, value] of record) if (!(value instanceof Y.AbstractType)) values[key] = value
  return values
}
