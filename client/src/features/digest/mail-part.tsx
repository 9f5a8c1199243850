import { type Digest, putDigestSchema } from '@herringbone/shared/api/digest.ts'
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useEndDigest, usePutDigest } from '../../api/digest.ts'
import { explainError } from '../../api/error-texts.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import styles from './digest.module.css'
import { digestTexts } from './digest-texts.ts'

/** Where the letters go; an address that has not said yes gets one that asks. */
export function MailPart({ digest: { mail, state, address } }: { digest: Digest }) {
  const t = useTexts(digestTexts)
  const put = usePutDigest()
  const end = useEndDigest()
  const [typed, setTyped] = useState(address)
  const [bad, setBad] = useState(false)
  const isSame = typed.trim() === address
  const error = put.error ?? end.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const wish = putDigestSchema.safeParse({ address: typed, locale: currentLanguage(), timeZone })
    setBad(!wish.success)
    if (wish.success && !put.isPending) put.mutate(wish.data)
  }
  return (
    <section className={styles.part}>
      <h3>{t('mail')}</h3>
      <p role="status" className={styles.note}>
        {mail || state !== 'none' ? t(`state_${state}`, { address }) : t('mailNone')}
      </p>
      {mail && (
        <form onSubmit={submit} className={styles.form} noValidate>
          <TextInput
            type="email"
            label={t('address')}
            placeholder={t('addressHint')}
            autoComplete="email"
            maxLength={254}
            value={typed}
            error={bad && t('addressBad')}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setBad(false)
            }}
          />
          <Button
            type="submit"
            loading={put.isPending}
            disabled={typed.trim() === '' || (isSame && state === 'on')}
          >
            {t(isSame && state === 'unconfirmed' ? 'again' : state === 'on' ? 'change' : 'ask')}
          </Button>
        </form>
      )}
      {error && (
        <p role="alert" className={styles.error}>
          {explainError(error)}
        </p>
      )}
      {state !== 'none' && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate(undefined, { onSuccess: () => setTyped('') })}
          >
            {t('end')}
          </Button>
        </Group>
      )}
    </section>
  )
}
