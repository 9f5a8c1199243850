import {
  ACTION_KINDS,
  type Action,
  COMMITMENTS,
  MOSCOW,
  PRIORITIES,
} from '@herringbone/shared/model/action.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { actionRef } from '@herringbone/shared/model/link.ts'
import { Button, Textarea } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { Stepper, Total } from '../canvas/votes/vote-marks.tsx'
import { useVoteMark } from '../canvas/votes/votes.ts'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { RelatedSection } from '../related/related-section.tsx'
import { useMyRole } from '../session/use-my-role.ts'
import { useBoard, useBoardState, useCanEdit, useSession } from '../sync/react.tsx'
import { RecordTitle } from '../ui/record-title.tsx'
import { useTexts } from '../ui/texts.ts'
import { editAction, rate, removeActions } from './action-edits.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'
import { ChoiceField } from './choice-field.tsx'
import { Comments } from './comments.tsx'
import { Dependencies } from './dependencies.tsx'
import { DueInput } from './due-input.tsx'
import { daysLeft, dueWords, formatDue } from './due-words.ts'
import { History } from './history.tsx'
import { OwnerField } from './owner-field.tsx'
import { RatingPicker } from './rating-picker.tsx'
import { StatusField } from './status-field.tsx'
import { TicketField } from './ticket-field.tsx'
import { useActionDescription, useActionTitle } from './use-action-text.ts'
import { VerbHint } from './verb-hint.tsx'

/** Everything about one action. `foot`: what this surface can do with it. */
export function ActionPanel({ id, foot }: { id: ActionId; foot?: ReactNode }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const action = useBoardState((state) => state.actions[id])
  if (!action) return null
  const remove = () => {
    const count = removeActions(board, [id])
    if (count > 0) offerUndo(board, t('deleted', { count }))
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span className="hb-caps">{t('action')}</span>
      </div>
      <div>
        <Title action={action} />
        <VerbHint text={action.text} />
      </div>
      <Description action={action} />
      <StatusField action={action} />
      <OwnerAndDue action={action} />
      <section className={styles.section}>
        <h3 className="hb-caps">{t('rating')}</h3>
        <RatingPicker
          rated={action}
          canEdit={canEdit}
          onChange={(rating) => rate(board, id, rating)}
        />
      </section>
      <Choices action={action} />
      <RelatedSection item={actionRef(id)} />
      <Dependencies id={id} />
      <EvidenceSection parent={id} isSupported />
      <Votes action={action} />
      <TicketField action={action} />
      <Comments id={id} />
      <History action={action} />
      {canEdit ? (
        <div className={styles.foot}>
          {foot}
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            className={styles.delete ?? ''}
            leftSection={<Trash2 size={15} aria-hidden="true" />}
            onClick={remove}
          >
            {t('delete')}
          </Button>
        </div>
      ) : (
        <WhyNot />
      )}
    </div>
  )
}

/** The first Esc leaves the field and closes nothing. */
const leaveOnEscape = (key: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (key.key !== 'Escape' || key.nativeEvent.isComposing) return
  key.stopPropagation()
  key.currentTarget.blur()
}

function Title({ action: { id, text } }: { action: Action }) {
  const t = useTexts(actionTexts)
  const field = { label: t('title'), placeholder: t('titleHint'), untitled: t('untitled') }
  return <RecordTitle {...field} text={text} bind={useActionTitle(id)} canEdit={useCanEdit()} />
}

function Description({ action: { id, description } }: { action: Action }) {
  const t = useTexts(actionTexts)
  const canEdit = useCanEdit()
  const bind = useActionDescription(id)
  if (!canEdit && description === '') return null
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('description')}</h3>
      {canEdit ? (
        <Textarea
          {...bind}
          aria-label={t('description')}
          placeholder={t('descriptionHint')}
          size="sm"
          autosize
          minRows={2}
          maxRows={14}
          onKeyDown={(key) => {
            bind.onKeyDown(key)
            leaveOnEscape(key)
          }}
        />
      ) : (
        <p className={styles.prose}>{description}</p>
      )}
    </section>
  )
}

function OwnerAndDue({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const { id, due, text } = action
  const days = daysLeft(action)
  return (
    <div className={styles.pair}>
      <section className={styles.section}>
        <h3 className="hb-caps">{t('owner')}</h3>
        <OwnerField action={action} className={styles.value ?? ''} />
      </section>
      <section className={styles.section}>
        <h3 className="hb-caps">{t('due')}</h3>
        {canEdit ? (
          <DueInput
            label={t('dueOf', { text: text || t('untitled') })}
            due={due}
            className={styles.date ?? ''}
            onChange={(chosen) => editAction(board, id, { due: chosen })}
          />
        ) : (
          <span>{due === '' ? t('noDue') : formatDue(due)}</span>
        )}
        {days !== null && (
          <span className={days < 0 ? styles.late : styles.note}>{dueWords(days)}</span>
        )}
      </section>
    </div>
  )
}

function Choices({ action: { id, kind, priority, moscow, commitment } }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const none = t('none')
  return (
    <div className={styles.pair}>
      <ChoiceField
        label={t('commitment')}
        value={commitment}
        choices={COMMITMENTS.map((value) => ({ value, label: t(`commitment_${value}`) }))}
        onChange={(chosen) => chosen && editAction(board, id, { commitment: chosen })}
      />
      <ChoiceField
        label={t('priority')}
        none={none}
        value={priority}
        choices={PRIORITIES.map((value) => ({ value, label: t(`priority_${value}`) }))}
        onChange={(chosen) => editAction(board, id, { priority: chosen })}
      />
      <ChoiceField
        label={t('moscow')}
        none={none}
        value={moscow}
        choices={MOSCOW.map((value) => ({ value, label: t(`moscow_${value}`) }))}
        onChange={(chosen) => editAction(board, id, { moscow: chosen })}
      />
      <ChoiceField
        label={t('kind')}
        none={none}
        value={kind}
        choices={ACTION_KINDS.map((value) => ({
          value,
          label: `${t(`kind_${value}`)}: ${t(`kindHint_${value}`)}`,
        }))}
        onChange={(chosen) => editAction(board, id, { kind: chosen })}
      />
      <p className={styles.hint} style={{ gridColumn: '1 / -1', margin: 0 }}>
        {t('proposedHint')}
      </p>
    </div>
  )
}

/** Its dots: one's own while a vote is open, all of them when it is over. */
function Votes({ action: { id, text } }: { action: Action }) {
  const t = useTexts(actionTexts)
  const option = `action:${id}` as const
  const mark = useVoteMark(option)
  if (!mark) return null
  const { open, votes, total, rank } = mark
  const canVote = open && votes
  if (!canVote && total === null) return null
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">{t('votes')}</h3>
      <span>
        {canVote ? (
          <Stepper option={option} label={text || t('untitled')} mark={mark} />
        ) : (
          <Total count={total ?? 0} />
        )}
        {!open && rank !== null && <span className={styles.note}> {t('votesRank', { rank })}</span>}
      </span>
    </section>
  )
}

/** Why it cannot be changed: one only looks on, or the stage is locked. */
function WhyNot() {
  const t = useTexts(actionTexts)
  const takesPart = useMyRole() !== 'observer'
  const locked = useSession(({ view }) => view?.locked.includes('actions') ?? false)
  return <p className={styles.note}>{t(takesPart && locked ? 'locked' : 'readOnly')}</p>
}
