import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { LessonId } from '../model/ids.ts'
import type { Lesson } from '../model/lesson.ts'
import { rootOf } from './names.ts'
import { setValues } from './set-values.ts'

export type LessonChange = Partial<
  Pick<Lesson, 'kind' | 'audience' | 'destination' | 'arrived' | 'owner' | 'order'>
>

/** Sets plain values of a lesson. Lessons are made and deleted as `edit-outcomes` says. */
export function changeLesson(doc: Y.Doc, id: LessonId, change: LessonChange): void {
  const record = rootOf(doc, 'lessons').get(id)
  if (record instanceof Y.Map) setValues(record, change, { audience: LIMITS.ownerChars })
}
