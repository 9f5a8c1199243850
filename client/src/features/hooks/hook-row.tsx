import type { Hook } from '@herringbone/shared/api/hooks.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useRevokeHook } from '../../api/hooks.ts'
import { useBoard } from '../../sync/react.tsx'
import { AskInRow } from '../../ui/ask-in-row.tsx'
import { formatDay } from '../../ui/format.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { ownTimeZone } from '../../ui/time-zones.ts'
import styles from './hooks.module.css'
import { hooksTexts } from './hooks-texts.ts'

const sayWhen = (at: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** An address that takes events, to be revoked. */
export function HookRow({ hook: { id, name, createdAt, usedAt } }: { hook: Hook }) {
  const t = useTexts(hooksTexts)
  const board = useBoard()
  const revoke = useRevokeHook(board.id)
  const [asking, setAsking] = useState(false)
  const made = t('made', { day: formatDay(createdAt, ownTimeZone()) })
  const used = usedAt === null ? t('unused') : t('used', { when: sayWhen(usedAt) })
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.strong}>{name}</span>
        <span className={styles.hint}>{`${made} · ${used}`}</span>
      </div>
      {asking ? (
        <AskInRow
          question={t('revokeAsk', { name })}
          yes={t('revokeYes')}
          no={t('cancel')}
          isPending={revoke.isPending}
          failure={revoke.isError ? explainError(revoke.error) : null}
          onYes={() => revoke.mutate(id)}
          onNo={() => setAsking(false)}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          aria-label={t('revokeOf', { name })}
          onClick={() => setAsking(true)}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  )
}
