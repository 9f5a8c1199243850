import type { Action } from './action.ts'
import type { Cause } from './cause.ts'
import type { Lesson } from './lesson.ts'

/** What a note can become: the records that a session leaves behind. Named as their roots. */
export const OUTCOME_KINDS = ['causes', 'actions', 'lessons'] as const
export type OutcomeKind = (typeof OUTCOME_KINDS)[number]

export type OutcomeOf = { causes: Cause; actions: Action; lessons: Lesson }
export type OutcomeId<K extends OutcomeKind = OutcomeKind> = OutcomeOf[K]['id']
