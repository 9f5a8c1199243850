import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { useState } from 'react'
import { useDeliveries, usePreview } from '../../../api/deliveries.ts'
import { KIND_NAMES } from '../../../api/delivery-texts.ts'
import { explainError } from '../../../api/error-texts.ts'
import { useBoard } from '../../../sync/react.tsx'
import { type Language, useTexts } from '../../../ui/texts.ts'
import styles from '../export.module.css'
import { PreviewList } from './preview-list.tsx'
import { sendTexts } from './send-texts.ts'
import { SentList } from './sent-list.tsx'

/** Sends the board to a service of the workspace: choose, look, send, see what became of it. */
export function SendPanel({ locale, member }: { locale: Language; member: boolean }) {
  const t = useTexts(sendTexts)
  const { id } = useBoard()
  const { data, error } = useDeliveries(id)
  const [chosen, choose] = useState<string | null>(null)
  const preview = usePreview(id)
  if (!data) {
    return error ? <p role="alert">{explainError(error)}</p> : <Skeleton height={160} />
  }
  const { connections, deliveries } = data
  const connection = connections.find((one) => one.id === chosen) ?? connections[0]
  if (!connection) {
    return (
      <div className={styles.body}>
        <p className={styles.lead}>
          {t('none')} {t('noneHint')}
        </p>
        {member && (
          <Button
            className={styles.language ?? ''}
            component="a"
            href="/settings#connections"
            variant="default"
          >
            {t('toSettings')}
          </Button>
        )}
        {deliveries.length > 0 && <SentList connections={connections} deliveries={deliveries} />}
      </div>
    )
  }
  return (
    <div className={styles.body}>
      <p className={styles.lead}>{t('lead')}</p>
      <div className={styles.choice}>
        <NativeSelect
          className={styles.where ?? ''}
          label={t('where')}
          value={connection.id}
          data={connections.map(({ id: value, kind, name, where }) => ({
            value,
            label: [`${name} (${KIND_NAMES[kind]})`, where].filter(Boolean).join(' · '),
          }))}
          onChange={({ currentTarget: { value } }) => {
            choose(value)
            preview.reset()
          }}
        />
        <Button
          variant="default"
          loading={preview.isPending}
          onClick={() => preview.mutate({ connection: connection.id, locale })}
        >
          {t('preview')}
        </Button>
      </div>
      {preview.isError && <p role="alert">{explainError(preview.error)}</p>}
      {preview.data && preview.variables && (
        <PreviewList
          key={preview.submittedAt}
          items={preview.data.items}
          wish={preview.variables}
          onSent={preview.reset}
        />
      )}
      <SentList connections={connections} deliveries={deliveries} />
    </div>
  )
}
