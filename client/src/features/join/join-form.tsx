import type { Joined, JoinPreview } from '@herringbone/shared/api/invites.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { explainError } from '../../api/error-texts.ts'
import { useJoin } from '../../api/join.ts'
import { formatList, formatMeeting } from '../../ui/format.ts'
import { Mark } from '../../ui/mark.tsx'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import styles from './join.module.css'
import { joinTexts } from './join-texts.ts'
import { RoomRules } from './room-rules.tsx'

interface JoinFormProps {
  token: string
  preview: JoinPreview
  onJoined: (joined: Joined) => void
}

const AS = {
  facilitator: 'asFacilitator',
  participant: 'asParticipant',
  observer: 'asObserver',
} as const

export function JoinForm({ token, preview, onJoined }: JoinFormProps) {
  const t = useTexts(joinTexts)
  const join = useJoin()
  const hintId = useId()
  const [name, setName] = useState(preview.name ?? '')
  const [passphrase, setPassphrase] = useState('')
  const atPassphrase = hasCode(join.error, 'wrong_passphrase', 'passphrase_needed')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (join.isPending || join.isSuccess) return
    join.mutate(
      {
        token,
        name: name.trim(),
        locale: currentLanguage(),
        ...(passphrase !== '' && { passphrase }),
      },
      { onSuccess: onJoined },
    )
  }
  const { facilitators, people } = preview
  const here = [
    facilitators.length > 0 &&
      t('leads', { count: facilitators.length, names: formatList(facilitators) }),
    people > 0 ? t('people', { count: people }) : t('nobodyHere'),
  ]
  return (
    <main className={styles.page}>
      <form className={styles.form} onSubmit={submit}>
        <Mark size={64} />
        <h1>{preview.title ?? t('hiddenTitle')}</h1>
        {!preview.passphraseNeeded && (
          <p className={styles.here}>{here.filter(Boolean).join(' · ')}</p>
        )}
        <div className={styles.fields}>
          <TextInput
            size="lg"
            aria-label={t('name')}
            placeholder={t('namePlaceholder')}
            aria-describedby={hintId}
            classNames={{ input: styles.name ?? '' }}
            value={name}
            maxLength={LIMITS.nameChars}
            autoComplete="nickname"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <p id={hintId} className={styles.hint}>
            {t('nameHint')}
          </p>
          {preview.passphraseNeeded && (
            <PasswordInput
              size="lg"
              label={t('passphrase')}
              description={t('passphraseHint')}
              classNames={{
                description: styles.description ?? '',
                error: styles.description ?? '',
              }}
              value={passphrase}
              required
              withAsterisk={false}
              maxLength={LIMITS.passphraseChars}
              autoComplete="off"
              error={atPassphrase && explainError(join.error)}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          )}
          {join.isError && !atPassphrase && (
            <p className={styles.error} role="alert">
              {explainError(join.error)}
            </p>
          )}
          {/* Turns on until the board is there, which comes in files of its own. */}
          <Button type="submit" size="lg" fullWidth loading={join.isPending || join.isSuccess}>
            {t(AS[preview.role])}
          </Button>
        </div>
        {preview.preparing && (
          <p className={styles.ground}>
            {preview.plannedAt !== null &&
              `${t('plannedAt', { when: formatMeeting(preview.plannedAt) })} `}
            {t(preview.role === 'observer' ? 'notBegun' : 'preparing')}
          </p>
        )}
        <RoomRules preview={preview} />
        {preview.role === 'observer' && <p className={styles.ground}>{t('observerHint')}</p>}
      </form>
    </main>
  )
}
