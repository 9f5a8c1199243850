import type { Connection } from '@herringbone/shared/api/connections.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  CONNECTION_KINDS,
  CONNECTION_SHAPES,
  PLACE_FIELDS,
  type PlaceField,
} from '@herringbone/shared/model/connection.ts'
import { Alert, Button, Group, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useSaveConnection } from '../../../api/connections.ts'
import { KIND_NAMES } from '../../../api/delivery-texts.ts'
import { explainError } from '../../../api/error-texts.ts'
import { useTexts } from '../../../ui/texts.ts'
import { connectionTexts } from './connection-texts.ts'

interface ConnectionFormProps {
  /** Missing: a new one. */
  connection?: Connection
  onDone: () => void
}

const EXAMPLES: Readonly<Record<PlaceField, string>> = {
  project: 'OPS',
  issueType: 'Task',
  repo: 'acme/shop',
  team: '9cfb482a-81e3-4154-b5b9-2c805e70a02d',
  space: 'OPS',
  parent: '123456',
}

/** What has to be said to connect with a service: just what that service needs. */
export function ConnectionForm({ connection, onDone }: ConnectionFormProps) {
  const t = useTexts(connectionTexts)
  const save = useSaveConnection(connection?.id)
  const [kind, setKind] = useState(connection?.kind ?? CONNECTION_KINDS[0])
  const shape = CONNECTION_SHAPES[kind]
  const [name, setName] = useState(connection?.name ?? '')
  const [base, setBase] = useState(connection?.base ?? '')
  const [user, setUser] = useState(connection?.user ?? '')
  const [place, setPlace] = useState(connection?.place ?? {})
  const [token, setToken] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const body = {
      ...{ kind, name: name.trim() || KIND_NAMES[kind], user, place },
      base: shape.base === '' ? '' : base.trim() || (shape.base ?? ''),
      ...(token !== '' && { token }),
    }
    save.mutate(body, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} autoComplete="off">
      <Stack gap="sm">
        <NativeSelect
          label={t('kind')}
          value={kind}
          disabled={connection !== undefined}
          data={CONNECTION_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }))}
          onChange={({ currentTarget: { value } }) =>
            setKind(CONNECTION_KINDS.find((known) => known === value) ?? kind)
          }
        />
        <TextInput
          label={t('name')}
          placeholder={t('namePlaceholder')}
          value={name}
          maxLength={LIMITS.nameChars}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {shape.base !== '' && (
          <TextInput
            label={t('base')}
            type="url"
            placeholder={shape.base ?? exampleBase(kind)}
            required={shape.base === null}
            value={base}
            onChange={(event) => setBase(event.currentTarget.value)}
          />
        )}
        {PLACE_FIELDS.filter((field) => field in shape.place).map((field) => (
          <TextInput
            key={field}
            label={t(field)}
            placeholder={EXAMPLES[field]}
            required={shape.place[field] === true}
            value={place[field] ?? ''}
            maxLength={LIMITS.connectionWordChars}
            onChange={({ currentTarget: { value } }) => setPlace({ ...place, [field]: value })}
          />
        ))}
        {shape.user !== 'none' && (
          <TextInput
            label={t('user')}
            {...(shape.user === 'possible' && { description: t('userHint') })}
            required={shape.user === 'needed'}
            value={user}
            maxLength={LIMITS.connectionWordChars}
            onChange={(event) => setUser(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={t(shape.base === '' ? 'webhook' : 'token')}
          {...(connection && { description: t('tokenKept') })}
          required={!connection}
          autoComplete="new-password"
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
        />
        {save.isError && (
          <Alert color="red" role="alert">
            {explainError(save.error)}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const exampleBase = (kind: Connection['kind']): string =>
  kind === 'confluence' ? 'https://acme.atlassian.net/wiki' : 'https://acme.atlassian.net'
