import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Comment } from '@herringbone/shared/model/comment.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { ActionIcon, Button, Textarea } from '@mantine/core'
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { useBoardPeople } from '../session/use-board-people.ts'
import { useBoard, useBoardState, useCanEdit } from '../sync/react.tsx'
import { formatMoment } from '../ui/format.ts'
import { useTexts } from '../ui/texts.ts'
import { comment, removeComment } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'

/** What has been said about an action, the oldest first. */
export function Comments({ id }: { id: ActionId }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const [draft, setDraft] = useState('')
  const all = useBoardState((state) => state.comments)
  const said = useMemo(
    () =>
      Object.values<Comment>(all)
        .filter(({ action }) => action === id)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    [all, id],
  )
  const send = () => {
    if (comment(board, id, draft)) setDraft('')
  }
  if (!canEdit && said.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">
        {t('comments')} <span className="hb-tabular">{said.length || ''}</span>
      </h3>
      {said.length > 0 && (
        <ul className={styles.list} aria-label={t('comments')}>
          {said.map((one) => (
            <Said key={one.id} comment={one} />
          ))}
        </ul>
      )}
      {canEdit && (
        <>
          <Textarea
            aria-label={t('commentHint')}
            placeholder={t('commentHint')}
            size="xs"
            autosize
            minRows={1}
            maxRows={8}
            maxLength={LIMITS.noteTextChars}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
              if (event.key === 'Escape' && draft !== '') event.stopPropagation()
            }}
          />
          {draft.trim() !== '' && (
            <Button size="compact-sm" style={{ alignSelf: 'flex-end' }} onClick={send}>
              {t('commentSend')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function Said({ comment: { id, text, createdBy, at } }: { comment: Comment }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const isMine = createdBy === board.me.id
  const people = useBoardPeople()
  const name = (createdBy !== '' && people.get(createdBy)?.name) || t('someone')
  return (
    <li className={styles.said}>
      <small>
        {isMine ? t('me') : name} · {formatMoment(at)}
      </small>
      {canEdit && isMine && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={t('commentRemove')}
          title={t('commentRemove')}
          onClick={() => {
            removeComment(board, id)
            offerUndo(board, t('commentRemoved'))
          }}
        >
          <X size={13} aria-hidden="true" />
        </ActionIcon>
      )}
      <p>{text}</p>
    </li>
  )
}
