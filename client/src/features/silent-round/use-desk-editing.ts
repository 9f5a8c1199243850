import { LIMITS } from '@herringbone/shared/limits.ts'
import type { DeskNoteId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { addLines, addNote, leaveNote } from './desk-actions.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

export interface DeskEditing {
  /** The note that is being written; its card holds the field. */
  editing: DeskNoteId | null
  /** The card that is to take the focus as soon as it is there. */
  focused: DeskNoteId | null
  edit(id: DeskNoteId): void
  /** Leaves the field for the card; a blank note goes. */
  leave(id: DeskNoteId): void
  /** The field has lost the focus to something else. */
  blur(id: DeskNoteId): void
  /** A new note with the field open, behind `after` or at the end. */
  add(text?: string, after?: DeskNoteId): void
  /** The next (1) or the previous (-1) note; behind the last one a new one. */
  step(from: DeskNoteId, by: -1 | 1): void
  paste(lines: readonly string[], after?: DeskNoteId): void
}

/** Which note is being written, and how one gets from note to note. */
export function useDeskEditing(desk: DeskHandle): DeskEditing {
  const [at, setAt] = useState<{ editing: DeskNoteId | null; focused: DeskNoteId | null }>({
    editing: null,
    focused: null,
  })
  const acts = useMemo(() => {
    const { text: t } = silentRoundTexts
    const edit = (id: DeskNoteId) => setAt({ editing: id, focused: null })
    const sayFull = () =>
      notifications.show({
        id: 'desk-full',
        message: t('deskFull', { count: LIMITS.notesPerDesk }),
      })
    const add = (text = '', after?: DeskNoteId) => {
      const id = addNote(desk, { text, ...(after && { after }) })
      if (id) edit(id)
      else sayFull()
    }
    return {
      edit,
      add,
      leave: (id: DeskNoteId) => {
        leaveNote(desk, id)
        setAt({ editing: null, focused: desk.store.getState().notes[id] ? id : null })
      },
      blur: (id: DeskNoteId) => {
        leaveNote(desk, id)
        setAt((now) => (now.editing === id ? { editing: null, focused: null } : now))
      },
      step: (from: DeskNoteId, by: -1 | 1) => {
        const { order } = desk.store.getState()
        const next = order[order.indexOf(from) + by]
        leaveNote(desk, from)
        if (next) edit(next)
        else if (by === 1 && desk.store.getState().notes[from]) add()
        else setAt({ editing: null, focused: order[0] ?? null })
      },
      paste: (lines: readonly string[], after?: DeskNoteId) => {
        const added = addLines(desk, lines, after)
        if (added < lines.length) sayFull()
        else notifications.show({ id: 'desk-paste', message: t('pasted', { count: added }) })
      },
    }
  }, [desk])
  return useMemo(() => ({ ...at, ...acts }), [at, acts])
}
