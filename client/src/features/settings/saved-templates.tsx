import type { Template } from '@herringbone/shared/api/templates.ts'
import { agendaMinutes } from '@herringbone/shared/session/agenda.ts'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useDeleteTemplate, useTemplates } from '../../api/templates.ts'
import { AskInRow } from '../../ui/ask-in-row.tsx'
import { formatDay } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { ownTimeZone } from '../../ui/time-zones.ts'
import styles from './settings.module.css'
import { settingsTexts } from './settings-texts.ts'

/** The agendas that were saved here, to delete what nobody needs any more. */
export function SavedTemplates() {
  const t = useTexts(settingsTexts)
  const id = useId()
  const { data, error } = useTemplates()
  return (
    <section className={styles.templates} aria-labelledby={id}>
      <h3 id={id}>{t('templates')}</h3>
      {error && <p role="alert">{explainError(error)}</p>}
      {data?.templates.length === 0 && <p className={styles.hint}>{t('noTemplates')}</p>}
      {data && data.templates.length > 0 && (
        <ul>
          {data.templates.map((template) => (
            <TemplateRow key={template.id} template={template} />
          ))}
        </ul>
      )}
    </section>
  )
}

function TemplateRow({ template: { id, name, agenda, createdAt } }: { template: Template }) {
  const t = useTexts(settingsTexts)
  const remove = useDeleteTemplate()
  const [asking, setAsking] = useState(false)
  const about = { minutes: agendaMinutes(agenda), day: formatDay(createdAt, ownTimeZone()) }
  return (
    <li>
      <div className={styles.about}>
        <p className={styles.name}>{name}</p>
        <p className={styles.hint}>{t('about', about)}</p>
      </div>
      {asking ? (
        <AskInRow
          question={t('removeAsk', { name })}
          yes={t('removeYes')}
          no={t('cancel')}
          isPending={remove.isPending}
          failure={remove.isError ? explainError(remove.error) : null}
          onYes={() => remove.mutate(id)}
          onNo={() => setAsking(false)}
        />
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          aria-label={t('removeTemplate', { name })}
          onClick={() => setAsking(true)}
        >
          {t('remove')}
        </Button>
      )}
    </li>
  )
}
