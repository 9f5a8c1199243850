import { Button } from '@mantine/core'
import { explainError } from '../../../api/error-texts.ts'
import { PageMessage } from '../../../ui/page-message.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { versionTexts } from './version-texts.ts'

interface LoadingProps {
  query: { isError: boolean; error: unknown; isFetching: boolean; refetch: () => unknown }
}

/** Until a stored report is there, or that it will not be. */
export function Loading({ query }: LoadingProps) {
  const t = useTexts(versionTexts)
  if (!query.isError) return <PageMessage title={t('loading')} />
  return (
    <PageMessage
      title={t('failedTitle')}
      actions={
        <Button loading={query.isFetching} onClick={() => query.refetch()}>
          {t('retry')}
        </Button>
      }
    >
      <p role="alert">{explainError(query.error)}</p>
    </PageMessage>
  )
}
