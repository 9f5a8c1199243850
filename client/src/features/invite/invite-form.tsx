import { LIMITS } from '@herringbone/shared/limits.ts'
import { ROLES, type Role } from '@herringbone/shared/model/role.ts'
import { Alert, Button, Radio, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useCreateInvite } from '../../api/invites.ts'
import { useTexts } from '../../ui/texts.ts'
import type { CreatedLink } from './created-links.ts'
import styles from './invite.module.css'
import { inviteTexts } from './invite-texts.ts'

const HOUR = 3_600_000
const LIFETIMES = { never: null, hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const
type Lifetime = keyof typeof LIFETIMES
const LIFETIME_NAMES: readonly Lifetime[] = ['never', 'hour', 'day', 'week']

interface InviteFormProps {
  boardId: string
  onCreated: (link: CreatedLink, role: Role) => void
}

export function InviteForm({ boardId, onCreated }: InviteFormProps) {
  const t = useTexts(inviteTexts)
  const create = useCreateInvite(boardId)
  const [role, setRole] = useState<Role>('participant')
  const [lifetime, setLifetime] = useState<Lifetime>('never')
  const [passphrase, setPassphrase] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    const lasts = LIFETIMES[lifetime]
    create.mutate(
      {
        role,
        ...(lasts !== null && { expiresAt: Date.now() + lasts }),
        ...(passphrase !== '' && { passphrase }),
      },
      { onSuccess: ({ id, url }) => onCreated({ id, url }, role) },
    )
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Radio.Group
        label={t('role')}
        value={role}
        onChange={(value) => setRole(ROLES.find((known) => known === value) ?? 'participant')}
      >
        <div className={styles.roles}>
          {(['participant', 'observer', 'facilitator'] as const).map((option) => (
            <Radio
              key={option}
              value={option}
              label={t(option)}
              description={t(`${option}About`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={styles.options}>
        <Select
          label={t('expires')}
          data={LIFETIME_NAMES.map((name) => ({ value: name, label: t(`expires_${name}`) }))}
          value={lifetime}
          allowDeselect={false}
          onChange={(value) =>
            setLifetime(LIFETIME_NAMES.find((name) => name === value) ?? 'never')
          }
        />
        <TextInput
          label={t('passphrase')}
          placeholder={t('optional')}
          description={t('passphraseHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={passphrase}
          maxLength={LIMITS.passphraseChars}
          autoComplete="off"
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </div>
      {create.isError && (
        <Alert color="red" role="alert">
          {explainError(create.error)}
        </Alert>
      )}
      <Button type="submit" loading={create.isPending}>
        {t('create')}
      </Button>
    </form>
  )
}
