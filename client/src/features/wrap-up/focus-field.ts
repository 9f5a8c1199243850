import type { LessonKind } from '@herringbone/shared/model/lesson.ts'

/** Parts of the wrap-up that other places lead to. */
type WrapUpField = LessonKind | 'follow-ups' | 'summary'

/** The id of what takes the keyboard there. */
export const wrapUpFieldId = (field: WrapUpField): string => `wrap-up-${field}`
