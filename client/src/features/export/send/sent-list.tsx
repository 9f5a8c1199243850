import type { Delivery, DeliveryList } from '@herringbone/shared/api/deliveries.ts'
import { Button } from '@mantine/core'
import { CircleAlert, CircleCheck, CircleHelp, Clock } from 'lucide-react'
import { useRetry } from '../../../api/deliveries.ts'
import { explainProblem } from '../../../api/delivery-texts.ts'
import { explainError } from '../../../api/error-texts.ts'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../export.module.css'
import { fieldName, sendTexts } from './send-texts.ts'

const ICONS = {
  ...{ waiting: Clock, sending: Clock, checking: Clock },
  ...{ sent: CircleCheck, failed: CircleAlert, unclear: CircleHelp },
}

/** What was sent, the newest first, with how it stands and what to do about it. */
export function SentList({ connections, deliveries }: DeliveryList) {
  const t = useTexts(sendTexts)
  return (
    <section aria-label={t('sentHere')}>
      <h3 className={styles.group}>{t('sentHere')}</h3>
      {deliveries.length === 0 ? (
        <p className={styles.lead}>{t('noneSent')}</p>
      ) : (
        <ul className={styles.rows} aria-live="polite">
          {deliveries.toReversed().map((delivery) => (
            <SentRow
              key={delivery.id}
              delivery={delivery}
              where={connections.find(({ id }) => id === delivery.connection)?.name ?? null}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function SentRow({ delivery, where }: { delivery: Delivery; where: string | null }) {
  const t = useTexts(sendTexts)
  const board = useBoard()
  const retry = useRetry(board.id)
  const { id, title, state, url, differences, problem, isRead } = delivery
  const Icon = ICONS[state]
  const mayRetry = state === 'failed' || state === 'unclear'
  return (
    <li className={styles.row} data-state={state}>
      <Icon size={18} className={styles.state} aria-hidden />
      <div className={styles.what}>
        <span className={styles.name}>{title}</span>
        <span className={styles.hint}>
          {where ?? t('goneConnection')} · <StateText delivery={delivery} />
        </span>
        {problem && <span className={styles.problem}>{explainProblem(problem)}</span>}
        {state === 'sent' && !isRead && !problem && (
          <span className={styles.hint}>{t('notRead')}</span>
        )}
        {differences.length > 0 && (
          <div className={styles.problem}>
            {t('differences')}
            <ul>
              {differences.map(({ field, sent, found }) => (
                <li key={field}>
                  {found === ''
                    ? t('differsNothing', { field: fieldName(field), sent })
                    : t('differs', { field: fieldName(field), sent, found })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {retry.isError && <span role="alert">{explainError(retry.error)}</span>}
      </div>
      {url !== '' && (
        <Button
          component="a"
          href={url}
          target="_blank"
          rel="noreferrer"
          size="compact-sm"
          variant="default"
          aria-label={t('openOf', { title })}
        >
          {t('open')}
        </Button>
      )}
      {mayRetry && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('retryOf', { title })}
          loading={retry.isPending}
          onClick={() => retry.mutate(id)}
        >
          {t('retry')}
        </Button>
      )}
    </li>
  )
}

function StateText({ delivery: { state, nextAt, attempts, status } }: { delivery: Delivery }) {
  const t = useTexts(sendTexts)
  if (state === 'sent' && status !== '') return t('sentAs', { status })
  if (state !== 'waiting' || attempts === 0 || nextAt === null) return t(state)
  const time = new Date(nextAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  return t('waitingUntil', { time })
}
