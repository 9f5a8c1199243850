import type { ActionPatch, ListedAction, ListedOwner } from '@herringbone/shared/api/actions.ts'
import { PRIORITIES } from '@herringbone/shared/model/action.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import { asOwner } from '@herringbone/shared/model/owner.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import type { Day } from '@herringbone/shared/time/day.ts'
import { notifications } from '@mantine/notifications'
import { Link } from '@tanstack/react-router'
import { actionTexts } from '../../actions/action-texts.ts'
import { DueValue } from '../../actions/due-value.tsx'
import { daysLeft, dueWords } from '../../actions/due-words.ts'
import { OwnerPicker } from '../../actions/owner-picker.tsx'
import { OwnerValue } from '../../actions/owner-value.tsx'
import { RecommendationMark } from '../../actions/recommendation.tsx'
import { StatusMenu } from '../../actions/status-menu.tsx'
import { useEditAction } from '../../api/actions.ts'
import { explainError } from '../../api/error-texts.ts'
import { useMe } from '../../api/session.ts'
import { useWorkspaceSettings } from '../../api/workspace.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './all-actions.module.css'
import { allActionsTexts } from './all-actions-texts.ts'

interface ListedRowProps {
  action: ListedAction
  /** Who owns other actions. */
  owners: readonly ListedOwner[]
  today: Day
}

/** One action of some board: status, date, owner and priority are changed right here. */
export function ListedRow({ action, owners, today }: ListedRowProps) {
  const t = useTexts(allActionsTexts)
  const word = useTexts(actionTexts)
  const edit = useEditAction()
  const rule = useWorkspaceSettings().data?.priorityRule ?? DEFAULT_PRIORITY_RULE
  const { id, board, text, because, mayEdit, priority, risk, effort, status, ticket } = action
  const title = text || word('untitled')
  const change = (patch: ActionPatch) =>
    edit.mutate(
      { action, patch },
      {
        onError: (error) =>
          notifications.show({
            color: 'orange',
            message: t('notSaved', { text: title, why: explainError(error) }),
          }),
      },
    )
  return (
    <tr
      className={styles.row}
      data-closed={status === 'done' || status === 'wont' || undefined}
      data-saving={edit.isPending || undefined}
      title={mayEdit ? undefined : t('readOnly')}
    >
      <td className={styles.due}>
        <Due action={action} today={today} onChange={(due) => change({ due })} />
      </td>
      <th scope="row" className={styles.action}>
        <Link
          to="/board/$boardId/{-$stage}"
          params={{ boardId: board, stage: 'actions' }}
          search={{ item: `action:${id}` } as never} // read by the board, not by the router
          aria-label={t('open', { text: title })}
        >
          {title}
        </Link>
        <small>
          {action.boardTitle}
          {because[0] && ` · ${t('because', { text: because[0] })}`}
        </small>
        {ticket && (
          <small>
            <a href={ticket} target="_blank" rel="noreferrer noopener">
              {ticket.replace(/^https?:\/\//, '')}
            </a>
          </small>
        )}
      </th>
      <td>
        <OwnerCell action={action} owners={owners} onChange={(owner) => change({ owner })} />
      </td>
      <td>
        {mayEdit ? (
          <select
            className={styles.select}
            aria-label={`${word('priority')}: ${title}`}
            data-unsaid={priority === null || undefined}
            value={priority ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ priority: PRIORITIES.find((one) => one === value) ?? null })
            }
          >
            <option value="">{word('none')}</option>
            {PRIORITIES.map((one) => (
              <option key={one} value={one}>
                {word(`priority_${one}`)}
              </option>
            ))}
          </select>
        ) : (
          (priority && word(`priority_${priority}`)) || '–'
        )}
      </td>
      <td className={styles.rating}>
        {risk !== null || effort !== null ? (
          <>
            <span className="hb-tabular">
              {word('riskEffort', { risk: risk ?? '–', effort: effort ?? '–' })}
            </span>{' '}
            <RecommendationMark rated={action} rule={rule} />
          </>
        ) : (
          '–'
        )}
      </td>
      <td>
        <StatusMenu
          action={action}
          canEdit={mayEdit}
          onChange={(chosen, said) => change({ status: chosen, ...said })}
        />
      </td>
    </tr>
  )
}

interface DueProps {
  action: ListedAction
  today: Day
  onChange: (due: Day | '') => void
}

function Due({ action, today, onChange }: DueProps) {
  const days = daysLeft(action, today)
  return (
    <>
      <DueValue
        action={action}
        canEdit={action.mayEdit}
        classNames={{ button: styles.value ?? '', field: styles.date ?? '' }}
        today={today}
        onChange={onChange}
      />
      {days !== null && (
        <small className={days < 0 ? styles.lateWords : styles.soonWords}>{dueWords(days)}</small>
      )}
    </>
  )
}

interface OwnerCellProps {
  action: ListedAction
  owners: readonly ListedOwner[]
  onChange: (owner: ListedAction['owner']) => void
}

function OwnerCell({ action, owners, onChange }: OwnerCellProps) {
  const me = useMe().data?.person
  const myId = asId<'person'>(me?.id)
  return (
    <OwnerValue
      action={action}
      canEdit={action.mayEdit}
      className={styles.value ?? ''}
      choice={(label, onClose) => (
        <OwnerPicker
          label={label}
          owner={asOwner(action.owner)}
          people={me && myId ? [{ id: myId, name: me.name }] : []}
          used={owners.flatMap((one) => asOwner(one) ?? [])}
          onChange={onChange}
          onClose={onClose}
        />
      )}
    />
  )
}
