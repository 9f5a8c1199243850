import { Button } from '@mantine/core'
import { type ReactNode, Suspense } from 'react'
import { explainError } from '../api/error-texts.ts'
import { useMe } from '../api/session.ts'
import { lazyPart } from '../ui/load-later.ts'
import { PageMessage } from '../ui/page-message.tsx'
import { useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'
import { PageLoading } from './page-loading.tsx'

const KeyForm = lazyPart(async () => ({ default: (await import('./key-form.tsx')).KeyForm }))

/** Lets members of the workspace through, and helps everyone else to become one. */
export function MemberGate({ children }: { children: ReactNode }) {
  const t = useTexts(appTexts)
  const me = useMe()
  if (me.data?.person?.member) return children
  if (me.data) {
    return (
      <Suspense fallback={<PageLoading />}>
        <KeyForm />
      </Suspense>
    )
  }
  if (me.isError) {
    return (
      <PageMessage
        title={t('failedTitle')}
        actions={
          <Button onClick={() => me.refetch()} loading={me.isFetching}>
            {t('retry')}
          </Button>
        }
      >
        <p role="alert">{explainError(me.error)}</p>
      </PageMessage>
    )
  }
  return <PageLoading />
}
