import {
  ACTION_STATUSES,
  type Action,
  type ActionStatus,
} from '@herringbone/shared/model/action.ts'
import { Popover } from '@mantine/core'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'
import { SayForm } from './say-form.tsx'

/** What was said with a status: why it won't be done, or how it was verified. */
export type SaidWithStatus = { reason?: string; verified?: string }

interface StatusMenuProps {
  action: Pick<Action, 'text' | 'status'>
  canEdit: boolean
  onChange: (status: ActionStatus, said: SaidWithStatus) => void
}

/** How far an action is: a pill that opens the choice, and asks what a status needs. */
export function StatusMenu({ action, canEdit, onChange }: StatusMenuProps) {
  const t = useTexts(actionTexts)
  const [opened, setOpened] = useState(false)
  const [asking, setAsking] = useState<'done' | 'wont' | null>(null)
  const { status, text } = action
  const pill = t(`status_${status}`)
  if (!canEdit) {
    return (
      <span className={styles.status} data-status={status}>
        {pill}
      </span>
    )
  }
  const close = () => {
    setOpened(false)
    setAsking(null)
  }
  const choose = (chosen: ActionStatus) => {
    if (chosen !== status && (chosen === 'done' || chosen === 'wont')) setAsking(chosen)
    else {
      close()
      if (chosen !== status) onChange(chosen, {})
    }
  }
  const save = (said: string) => {
    close()
    if (asking === 'wont') onChange('wont', { reason: said })
    else if (asking === 'done') onChange('done', { verified: said })
  }
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? setOpened(true) : close())}
      position="bottom-end"
      width={asking ? 280 : 180}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.status}
          data-status={status}
          aria-label={t('statusOf', { text: text || t('untitled'), status: pill })}
          onClick={() => (opened ? close() : setOpened(true))}
        >
          {pill}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        p={asking ? 0 : 4}
        aria-label={t('status')}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {asking ? (
          <SayForm about={asking} onSave={save} onCancel={close} />
        ) : (
          <ul className={styles.choices}>
            {ACTION_STATUSES.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-pressed={one === status}
                  {...(one === status && { 'data-autofocus': true })}
                  onClick={() => choose(one)}
                >
                  <span className={styles.status} data-status={one}>
                    {t(`status_${one}`)}
                  </span>
                  {one === status && <Check size={15} aria-hidden="true" />}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
