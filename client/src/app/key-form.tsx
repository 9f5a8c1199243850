import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../api/error-texts.ts'
import { useSignIn } from '../api/session.ts'
import { PageMessage } from '../ui/page-message.tsx'
import { currentLanguage, useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'

/** For those who came to the workspace without its key. */
export function KeyForm() {
  const t = useTexts(appTexts)
  const signIn = useSignIn()
  const [key, setKey] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() !== '') signIn.mutate({ key: key.trim(), locale: currentLanguage() })
  }
  return (
    <PageMessage title={t('keyTitle')}>
      <p>{t('keyExplained')}</p>
      <form onSubmit={submit} style={{ display: 'grid', gap: 'var(--hb-space-3)', width: '100%' }}>
        <PasswordInput
          label={t('key')}
          value={key}
          autoComplete="off"
          error={signIn.isError && explainError(signIn.error)}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending} disabled={key.trim() === ''}>
          {t('enter')}
        </Button>
      </form>
    </PageMessage>
  )
}
