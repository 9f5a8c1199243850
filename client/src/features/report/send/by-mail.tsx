import { Alert, Button } from '@mantine/core'
import { Mail } from 'lucide-react'
import type { ReactNode } from 'react'
import { explainError } from '../../../api/error-texts.ts'
import { useSending, useSendSummary } from '../../../api/reports.ts'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { currentLanguage, useTexts } from '../../../ui/texts.ts'
import styles from './send.module.css'
import { sendTexts } from './send-texts.ts'
import type { Reader } from './who-field.tsx'

interface ByMailProps {
  people: readonly Reader[]
  note: string
  withLink: boolean
  maySend: boolean
  linkSwitch: ReactNode
}

/** Sends the summary through the server, which says who got it and who did not. */
export function ByMail({ people, note, withLink, maySend, linkSwitch }: ByMailProps) {
  const t = useTexts(sendTexts)
  const { id } = useBoard()
  const { data } = useSending(id)
  const names = useBoardState((state) => state.stakeholders)
  const send = useSendSummary(id)
  const reached = people.filter(({ address }) => address !== null)
  if (data?.mail === false) return <p className={styles.hint}>{t('noMail')}</p>
  if (!maySend) return <p className={styles.hint}>{t('cannotSend')}</p>
  const nameOf = (who: string) =>
    Object.values(names)
      .find((one) => one.id === who)
      ?.text.trim() || t('untitled')
  return (
    <div className={styles.way}>
      {linkSwitch}
      <Button
        leftSection={<Mail size={18} aria-hidden />}
        disabled={reached.length === 0 || !data}
        loading={send.isPending}
        onClick={() =>
          send.mutate({
            stakeholders: reached.map((one) => one.id),
            ...{ locale: currentLanguage(), note, withLink },
          })
        }
      >
        {t('sendMail', { count: reached.length })}
      </Button>
      <div role="status">
        {send.data && send.data.sent.length > 0 && (
          <p>{t('sent', { count: send.data.sent.length })}</p>
        )}
        {send.data?.failed.map(({ id: who, reason }) => (
          <p key={who} className={styles.failed}>
            {t('failed', { name: nameOf(who), reason: t(`reason_${reason}`) })}
          </p>
        ))}
      </div>
      {send.isError && (
        <Alert color="red" role="alert">
          {explainError(send.error)}
        </Alert>
      )}
    </div>
  )
}
