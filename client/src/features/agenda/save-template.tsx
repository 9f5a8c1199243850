import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Agenda } from '@herringbone/shared/session/agenda.ts'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useSaveTemplate } from '../../api/templates.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './agenda.module.css'
import { agendaTexts } from './agenda-texts.ts'

/** Keeps this agenda for other sessions of the workspace. */
export function SaveTemplate({ agenda }: { agenda: Agenda }) {
  const t = useTexts(agendaTexts)
  const [name, setName] = useState('')
  const checkIn = useSession(({ view }) => view?.checkIn !== null)
  const { mutate, isPending, isError, error, data } = useSaveTemplate()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ name: name.trim(), agenda, checkIn }, { onSuccess: () => setName('') })
  }
  return (
    <details className={styles.saveAs}>
      <summary>{t('saveAs')}</summary>
      <form onSubmit={submit}>
        <TextInput
          label={t('name')}
          value={name}
          maxLength={LIMITS.titleChars}
          error={isError && explainError(error)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isPending} disabled={!name.trim()}>
          {t('saveTemplate')}
        </Button>
      </form>
      {data && <p role="status">{t('saved', { name: data.name })}</p>}
    </details>
  )
}
