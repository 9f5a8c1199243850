import type { ActionHistory } from '@herringbone/shared/api/actions.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import { isDay } from '@herringbone/shared/time/day.ts'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useActionHistory } from '../api/actions.ts'
import { useBoard, useStatus } from '../sync/react.tsx'
import { formatMoment } from '../ui/format.ts'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'
import { formatDue } from './due-words.ts'

type Change = ActionHistory['changes'][number]

/** Who changed what and when, as the server saw it; asked for when it is opened. */
export function History({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const [open, setOpen] = useState(false)
  const Arrow = open ? ChevronDown : ChevronRight
  return (
    <section className={styles.section}>
      <h3 className="hb-caps">
        <button
          type="button"
          className={`${styles.fold} hb-caps`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Arrow size={14} aria-hidden="true" /> {t('history')}
        </button>
      </h3>
      {open && <Changes action={action} />}
    </section>
  )
}

/** Somebody may still be typing, ms. */
const PAUSE_MS = 1_500

function Changes({ action }: { action: Action }) {
  const t = useTexts(actionTexts)
  const board = useBoard()
  const saved = useStatus((status) => status.saved.status === 'saved')
  // Another version of the action has another history, once it has reached the server.
  const [version] = useDebouncedValue(`${JSON.stringify(action)} ${saved}`, PAUSE_MS)
  const { data, isError, isFetching, refetch } = useActionHistory(board.id, action.id, version)
  if (isError && !data) {
    return (
      <>
        <p className={styles.note}>{t('historyFailed')}</p>
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={isFetching}
          onClick={() => refetch()}
        >
          {t('historyAgain')}
        </Button>
      </>
    )
  }
  if (!data) return null
  return (
    <>
      {data.changes.length === 0 && <p className={styles.note}>{t('historyNone')}</p>}
      <ol className={styles.list} aria-label={t('history')} aria-busy={isFetching}>
        {data.changes.map((change) => (
          <li key={`${change.at} ${change.field} ${change.person?.id}`} className={styles.told}>
            <Told change={change} me={board.me.id} />
          </li>
        ))}
      </ol>
      {data.changes.length > 0 && <p className={styles.note}>{t('historyServer')}</p>}
    </>
  )
}

function Told({ change: { at, person, field, value }, me }: { change: Change; me: string }) {
  const t = useTexts(actionTexts)
  const who = person?.id === me ? t('me') : (person?.name ?? t('someone'))
  const what = field === 'made' ? t('made') : told(field, value)
  return (
    <>
      <span>{what}</span>
      <small>
        {who} · {formatMoment(at)}
      </small>
    </>
  )
}

function told(field: Exclude<Change['field'], 'made'>, value: string | null): string {
  const { text } = actionTexts
  const what = text(`field_${field}`)
  if (value === null) return text('changedText', { what })
  if (value === '') return text('cleared', { what })
  return text('changedTo', { what, value: words(field, value) })
}

/** A value as the reader writes it; what is no word of ours is somebody's own. */
function words(field: Change['field'], value: string): string {
  const { text } = actionTexts
  switch (field) {
    case 'status':
      return text(`status_${value as 'open'}`) // the server tells known words alone
    case 'priority':
      return text(`priority_${value as 'high'}`)
    case 'moscow':
      return text(`moscow_${value as 'must'}`)
    case 'kind':
      return text(`kind_${value as 'detect'}`)
    case 'commitment':
      return text(`commitment_${value as 'proposed'}`)
    case 'due':
      return isDay(value) ? formatDue(value) : value
    case 'rating':
      return value.replace('/', ' / ')
    default:
      return value
  }
}
