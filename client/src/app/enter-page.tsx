import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { explainError } from '../api/error-texts.ts'
import { useSignIn } from '../api/session.ts'
import { PageMessage } from '../ui/page-message.tsx'
import { currentLanguage, useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'
import { useHashSecret } from './hash-secret.ts'
import { KeyForm } from './key-form.tsx'
import { LibraryLink } from './library-link.tsx'
import { PageLoading } from './page-loading.tsx'

/** `/enter#key=…`: the link that the server prints. */
export function EnterPage() {
  const t = useTexts(appTexts)
  const navigate = useNavigate()
  const key = useHashSecret('key')
  const { mutate, isError, error, isSuccess } = useSignIn()
  useEffect(() => {
    if (key !== '') mutate({ key, locale: currentLanguage() })
  }, [key, mutate])
  useEffect(() => {
    if (isSuccess) void navigate({ to: '/', replace: true })
  }, [isSuccess, navigate])

  if (key === '') return <KeyForm />
  if (!isError) return <PageLoading />
  return (
    <PageMessage title={t('keyTitle')} actions={<LibraryLink />}>
      <p role="alert">{explainError(error)}</p>
    </PageMessage>
  )
}
