import type { Connection } from '@herringbone/shared/api/connections.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCheckConnection, useDeleteConnection } from '../../../api/connections.ts'
import { explainProblem, KIND_NAMES } from '../../../api/delivery-texts.ts'
import { explainError } from '../../../api/error-texts.ts'
import { AskInRow } from '../../../ui/ask-in-row.tsx'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../settings.module.css'
import { ConnectionForm } from './connection-form.tsx'
import { connectionTexts } from './connection-texts.ts'

/** A connection: to try out, to change, to end. */
export function ConnectionRow({ connection }: { connection: Connection }) {
  const t = useTexts(connectionTexts)
  const [mode, setMode] = useState<'shown' | 'edited' | 'asked'>('shown')
  const check = useCheckConnection()
  const { id, kind, name, base, place } = connection
  const where = [KIND_NAMES[kind], base.replace(/^https:\/\//, ''), ...Object.values(place)]
  if (mode === 'edited') {
    return (
      <li>
        <div className={styles.about}>
          <ConnectionForm connection={connection} onDone={() => setMode('shown')} />
        </div>
      </li>
    )
  }
  return (
    <li>
      <div className={styles.about}>
        <p className={styles.name}>{name}</p>
        <p className={styles.hint}>{where.filter((part) => part !== '').join(' · ')}</p>
        <p className={styles.hint} role="status">
          {check.isError && explainError(check.error)}
          {check.data?.problem && explainProblem(check.data.problem)}
          {check.data?.ok &&
            (check.data.who === '' ? t('worksPlain') : t('works', { who: check.data.who }))}
        </p>
      </div>
      {mode === 'asked' ? (
        <AskRemove id={id} name={name} onCancel={() => setMode('shown')} />
      ) : (
        <>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('checkOf', { name })}
            loading={check.isPending}
            onClick={() => check.mutate(id)}
          >
            {t('check')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('editOf', { name })}
            onClick={() => setMode('edited')}
          >
            {t('edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            aria-label={t('removeOf', { name })}
            onClick={() => setMode('asked')}
          >
            {t('remove')}
          </Button>
        </>
      )}
    </li>
  )
}

function AskRemove({ id, name, onCancel }: { id: string; name: string; onCancel: () => void }) {
  const t = useTexts(connectionTexts)
  const remove = useDeleteConnection()
  return (
    <AskInRow
      question={t('removeAsk', { name })}
      yes={t('removeYes')}
      no={t('cancel')}
      isPending={remove.isPending}
      failure={remove.isError ? explainError(remove.error) : null}
      onYes={() => remove.mutate(id)}
      onNo={onCancel}
    />
  )
}
