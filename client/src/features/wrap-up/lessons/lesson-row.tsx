import { changeLesson, type LessonChange } from '@herringbone/shared/doc/edit-lessons.ts'
import { outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { LessonId } from '@herringbone/shared/model/ids.ts'
import type { Lesson } from '@herringbone/shared/model/lesson.ts'
import { notifications } from '@mantine/notifications'
import { canvasTexts } from '../../../canvas/canvas-texts.ts'
import { WordingHint } from '../../../causes/wording/wording-hint.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../wrap-up.module.css'
import { LessonDetails } from './lesson-details.tsx'
import { LessonMenu } from './lesson-menu.tsx'
import { lessonTexts } from './lesson-texts.ts'
import type { LinePlace } from './line-place.ts'

interface LessonRowProps {
  id: LessonId
  place: LinePlace
  /** Names of those in the board. */
  people: readonly string[]
}

/** A line of the wrap-up: its text, which several people can write at once, and what is asked of it. */
export function LessonRow({ id, place, people }: LessonRowProps) {
  const t = useTexts(lessonTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const lesson = useBoardState((state) => state.lessons[id])
  if (!lesson) return null
  const change = (values: LessonChange) => board.edit((doc) => changeLesson(doc, id, values))
  const name = t('text', { kind: t(`kind_${lesson.kind}`), index: place.index + 1 })
  return (
    <li
      id={`lesson-${id}`}
      className={styles.line}
      data-lesson={id}
      data-arrived={lesson.arrived || undefined}
    >
      <div className={styles.lineHead}>
        {canEdit ? (
          <LessonText lesson={lesson} label={name} />
        ) : (
          <p className={styles.lineRead}>{lesson.text || t('untitled')}</p>
        )}
        <LessonMenu lesson={lesson} place={place} onChange={change} />
      </div>
      <LessonDetails lesson={lesson} onChange={change} />
      {canEdit && <WordingHint id={id} text={lesson.text} kind="lesson" people={people} brief />}
    </li>
  )
}

function LessonText({ lesson, label }: { lesson: Lesson; label: string }) {
  const board = useBoard()
  const { bind } = useSharedText(() => outcomeText(board.doc, 'lessons', lesson.id), {
    maxLength: LIMITS.noteTextChars,
    onUndo: (result) => {
      if (result !== 'changed-by-others') return
      notifications.show({ color: 'orange', message: canvasTexts.text('undoTooLate') })
    },
  })
  return <textarea {...bind} className={styles.lineText} rows={1} aria-label={label} />
}
