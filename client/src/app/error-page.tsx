import { Button } from '@mantine/core'
import { PageMessage } from '../ui/page-message.tsx'
import { useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'

interface ErrorPageProps {
  error: unknown
  /** Only a part of the page has stopped. */
  isPart?: boolean
}

/** What is left when a component threw: the way back to work. */
export function ErrorPage({ error, isPart = false }: ErrorPageProps) {
  const t = useTexts(appTexts)
  const message = error instanceof Error ? error.message : String(error)
  return (
    <PageMessage
      as={isPart ? 'div' : 'main'}
      title={t('errorTitle')}
      actions={
        <>
          <Button onClick={() => location.reload()}>{t('reload')}</Button>
          <Button component="a" href="/" variant="default">
            {t('toLibrary')}
          </Button>
        </>
      }
    >
      <p role="alert">{t('errorSafe')}</p>
      <p>
        <small>{t('errorDetail', { message })}</small>
      </p>
    </PageMessage>
  )
}
