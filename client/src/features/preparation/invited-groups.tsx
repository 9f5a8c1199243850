import { INVITED_GROUPS, type InvitedGroup } from '@herringbone/shared/session/state.ts'
import { useId, useState } from 'react'
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
  // What was ticked stands at once, and the next tick adds to it before the server has answered.
  const [wished, setWished] = useState<readonly InvitedGroup[] | null>(null)
  const shown = wished ?? invited
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
  const tick = async (group: InvitedGroup, on: boolean) => {
    const others = shown.filter((other) => other !== group)
    const invitedGroups = on ? [...others, group] : others
    setWished(invitedGroups)
    await send({ type: 'session.plan', invitedGroups })
    setWished((now) => (now === invitedGroups ? null : now))
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
              checked={shown.includes(group)}
              onChange={(event) => void tick(group, event.currentTarget.checked)}
            />
            {t(group)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
