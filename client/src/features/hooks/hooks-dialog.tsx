import type { Hook } from '@herringbone/shared/api/hooks.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Button, Modal, Skeleton, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useCreateHook, useHooks } from '../../api/hooks.ts'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { HookRow } from './hook-row.tsx'
import styles from './hooks.module.css'
import { hooksTexts } from './hooks-texts.ts'
import { NewAddress } from './new-address.tsx'

interface HooksDialogProps {
  opened: boolean
  onClose: () => void
}

/** The addresses at which tools put events on the timeline: made, shown once, revoked. */
export function HooksDialog({ opened, onClose }: HooksDialogProps) {
  const t = useTexts(hooksTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} size="lg" centered>
      <HooksBody />
    </Modal>
  )
}

function HooksBody() {
  const t = useTexts(hooksTexts)
  const { id } = useBoard()
  const { data, error } = useHooks(id)
  const create = useCreateHook(id)
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending || name.trim() === '') return
    create.mutate({ name: name.trim() }, { onSuccess: () => setName('') })
  }
  return (
    <div className={styles.body}>
      <p className={styles.hint}>{t('lead')}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          className={styles.name ?? ''}
          label={t('name')}
          placeholder={t('namePlaceholder')}
          value={name}
          maxLength={LIMITS.nameChars}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
          {t('make')}
        </Button>
      </form>
      {create.isError && <p role="alert">{explainError(create.error)}</p>}
      {create.data && (
        <NewAddress key={create.data.url} url={create.data.url} name={create.data.hook.name} />
      )}
      <section aria-label={t('list')}>
        <h3 className={styles.heading}>{t('list')}</h3>
        {error && <p role="alert">{explainError(error)}</p>}
        {!data && !error && <Skeleton height={60} aria-label={t('loading')} />}
        {data && <HookList hooks={data.hooks} />}
      </section>
    </div>
  )
}

function HookList({ hooks }: { hooks: readonly Hook[] }) {
  const t = useTexts(hooksTexts)
  if (hooks.length === 0) return <p className={styles.hint}>{t('none')}</p>
  return (
    <ul className={styles.rows}>
      {hooks.map((hook) => (
        <HookRow key={hook.id} hook={hook} />
      ))}
    </ul>
  )
}
