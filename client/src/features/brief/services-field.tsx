import { LIMITS } from '@herringbone/shared/limits.ts'
import { Pill, PillsInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'

interface ServicesFieldProps {
  services: readonly string[]
  onChange: (services: string[]) => void
}

/** Names of services; Enter or a comma adds one, Backspace in the empty field takes the last. */
export function ServicesField({ services, onChange }: ServicesFieldProps) {
  const t = useTexts(briefTexts)
  const canEdit = useCanEdit()
  const id = useId()
  const [typed, setTyped] = useState('')

  const add = () => {
    const names = typed.split(',').map((name) => name.trim())
    const all = [...new Set([...services, ...names])].filter(Boolean)
    setTyped('')
    if (all.length > services.length) onChange(all.slice(0, LIMITS.servicesPerBoard))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && typed === '' && services.length > 0) {
      onChange(services.slice(0, -1))
    }
  }
  if (!canEdit) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t('services')}</p>
        <p className={services.length > 0 ? undefined : styles.none}>
          {services.join(', ') || t('none')}
        </p>
      </div>
    )
  }
  return (
    <div className={styles.field}>
      <p className={styles.label} id={id}>
        {t('services')}
      </p>
      <PillsInput>
        <Pill.Group>
          {services.map((name) => (
            <Pill
              key={name}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('removeService', { name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => onChange(services.filter((other) => other !== name))}
            >
              {name}
            </Pill>
          ))}
          <PillsInput.Field
            aria-labelledby={id}
            placeholder={services.length === 0 ? t('servicesHint') : ''}
            value={typed}
            maxLength={LIMITS.serviceChars}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
        </Pill.Group>
      </PillsInput>
    </div>
  )
}
