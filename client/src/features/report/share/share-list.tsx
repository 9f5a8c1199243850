import type { Share } from '@herringbone/shared/api/reports.ts'
import { Alert, Button } from '@mantine/core'
import { useId } from 'react'
import { explainError } from '../../../api/error-texts.ts'
import { useReportShares, useRevokeShare } from '../../../api/reports.ts'
import { useBoard } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { formatMoment } from '../../../ui/format.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from './share.module.css'
import { shareTexts } from './share-texts.ts'

/** The links that still show the report, each to be revoked. */
export function ShareList() {
  const t = useTexts(shareTexts)
  const board = useBoard()
  const id = useId()
  const { data, isError, error } = useReportShares(board.id)
  const revoke = useRevokeShare(board.id)
  const now = serverNow(board.session)
  const valid = (data?.shares ?? []).filter(
    ({ revokedAt, expiresAt }) => revokedAt === null && (expiresAt === null || expiresAt > now),
  )
  const say = ({ createdAt, expiresAt }: Share) =>
    [
      t('made', { moment: formatMoment(createdAt) }),
      ...(expiresAt === null ? [] : [t('until', { moment: formatMoment(expiresAt) })]),
    ].join(', ')
  const failed = isError ? error : revoke.error
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h3 id={id} className="hb-caps">
        {t('links')}
      </h3>
      {failed && (
        <Alert color="red" role="alert">
          {explainError(failed)}
        </Alert>
      )}
      {data && valid.length === 0 && <p className={styles.hint}>{t('none')}</p>}
      <ul>
        {valid.map((share) => (
          <li key={share.id}>
            <div>
              <p>{t(share.shows)}</p>
              <p className={styles.hint}>{say(share)}</p>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              loading={revoke.isPending && revoke.variables === share.id}
              onClick={() => revoke.mutate(share.id)}
            >
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
