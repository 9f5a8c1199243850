import type { LessonKind } from '@herringbone/shared/model/lesson.ts'

export type LessonField = 'audience' | 'destination' | 'owner' | 'arrived'

/** What is asked of each kind, beside its text. What went well, badly or by luck is only said. */
export const FIELDS_OF: Readonly<Record<LessonKind, readonly LessonField[]>> = {
  lesson: ['audience', 'destination', 'owner', 'arrived'],
  'success-story': ['audience', 'arrived'],
  'open-question': ['owner', 'arrived'],
  'went-well': [],
  'went-badly': [],
  'got-lucky': [],
}

/** Kinds whose owner, or getting there, has a text of its own. */
export type OwnedKind = 'lesson' | 'open-question'
export type ArrivingKind = OwnedKind | 'success-story'
