import { INVITED_GROUPS, type InvitedGroup } from '@herringbone/shared/session/state.ts'
import { useId } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { formatList } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './preparation.module.css'
import { preparationTexts } from './preparation-texts.ts'

const NONE: readonly InvitedGroup[] = []

/** Whose point of view is invited; ticked by hand, since no list of people tells it. */
export function InvitedGroups() {
  const t = useTexts(preparationTexts)
  const id = useId()
  const { send } = useCommand()
  const mayPlan = useRefusal('session.plan') === null
  const invited = useSession(({ view }) => view?.invitedGroups ?? NONE)
  if (!mayPlan) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t('groups')}</p>
        <p className={invited.length === 0 ? styles.none : undefined}>
          {formatList(invited.map((group) => t(group))) || t('noGroups')}
        </p>
      </div>
    )
  }
  const tick = (group: InvitedGroup, on: boolean) => {
    const others = invited.filter((other) => other !== group)
    void send({ type: 'session.plan', invitedGroups: on ? [...others, group] : others })
  }
  return (
    <fieldset className={styles.groups} aria-describedby={id} data-plan="groups">
      <legend className={styles.label}>{t('groups')}</legend>
      <p id={id} className={styles.hint}>
        {t('groupsHint')}
      </p>
      <div className={styles.ticks}>
        {INVITED_GROUPS.map((group) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={invited.includes(group)}
              onChange={(event) => tick(group, event.currentTarget.checked)}
            />
            {t(group)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
