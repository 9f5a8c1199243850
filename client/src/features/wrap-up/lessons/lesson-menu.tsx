import type { LessonChange } from '@herringbone/shared/doc/edit-lessons.ts'
import { deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LESSON_KINDS, type Lesson } from '@herringbone/shared/model/lesson.ts'
import { ActionIcon, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, StickyNote, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { useShowItem } from '../../../session/show-item.ts'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { moveLine } from './lesson-edits.ts'
import { lessonTexts } from './lesson-texts.ts'
import type { LinePlace } from './line-place.ts'

interface LessonMenuProps {
  lesson: Lesson
  place: LinePlace
  onChange: (change: LessonChange) => void
}

/** Where a line stands, what it is, where it came from; and away with it. */
export function LessonMenu({ lesson, place, onChange }: LessonMenuProps) {
  const t = useTexts(lessonTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const showItem = useShowItem()
  const button = useRef<HTMLButtonElement>(null)
  const note = useBoardState(({ notes }) => (lesson.note ? notes[lesson.note] : undefined))
  if (!canEdit && !note) return null
  const move = (by: -1 | 1) => {
    moveLine(board, lesson.id, by)
    // The row keeps its menu where it goes.
    requestAnimationFrame(() => button.current?.focus())
  }
  const remove = () => {
    board.edit((doc) => deleteOutcome(doc, 'lessons', lesson.id))
    offerUndo(board, t('removed'))
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          aria-label={t('menu', { text: lesson.text || t('untitled') })}
        >
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {note && (
          <Menu.Item
            leftSection={<StickyNote size={16} aria-hidden />}
            onClick={() => showItem.note(note.id)}
          >
            {t('note')}
          </Menu.Item>
        )}
        {canEdit && (
          <>
            <Menu.Item
              leftSection={<ArrowUp size={16} aria-hidden />}
              disabled={place.index === 0}
              onClick={() => move(-1)}
            >
              {t('moveUp')}
            </Menu.Item>
            <Menu.Item
              leftSection={<ArrowDown size={16} aria-hidden />}
              disabled={place.index === place.count - 1}
              onClick={() => move(1)}
            >
              {t('moveDown')}
            </Menu.Item>
            <Menu.Divider />
            {LESSON_KINDS.filter((kind) => kind !== lesson.kind).map((kind) => (
              <Menu.Item
                key={kind}
                leftSection={<CornerDownRight size={16} aria-hidden />}
                onClick={() => onChange({ kind })}
              >
                {t('becomes', { kind: t(`kind_${kind}`) })}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={remove}>
              {t('remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
