import { agendaMinutes } from '@herringbone/shared/session/agenda.ts'
import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTexts } from '../../ui/texts.ts'
import { AgendaStrip } from './agenda-strip.tsx'
import styles from './new-session.module.css'
import { newSessionTexts } from './new-session-texts.ts'
import { type SessionTemplate, useSessionTemplates } from './use-session-templates.ts'

interface TemplateChoiceProps {
  chosen: SessionTemplate
  onChoose: (template: SessionTemplate) => void
}

/** The agendas to begin with, and the stages of the chosen one. */
export function TemplateChoice({ chosen, onChoose }: TemplateChoiceProps) {
  const t = useTexts(newSessionTexts)
  const { templates, failed, retry } = useSessionTemplates()
  const id = useId()
  return (
    <fieldset className={styles.templates} aria-describedby={id}>
      <legend>{t('template')}</legend>
      <p id={id} className={styles.hint}>
        {t('templateHint')}
      </p>
      <div className={styles.options}>
        {templates.map((template) => (
          <label key={template.id} className={styles.option}>
            <input
              type="radio"
              name="template"
              className="hb-hidden"
              value={template.id}
              checked={template.id === chosen.id}
              onChange={() => onChoose(template)}
            />
            <span className={styles.name}>{template.builtIn ? t(template.id) : template.name}</span>
            <span className={`${styles.minutes} hb-tabular`}>
              {t('minutes', { count: agendaMinutes(template.agenda) })}
            </span>
            <span className={styles.hint}>
              {t(template.builtIn ? `${template.id}About` : 'savedAbout')}
            </span>
          </label>
        ))}
      </div>
      {failed && (
        <p className={styles.hint} role="alert">
          {t('templatesFailed')}{' '}
          <Button size="compact-xs" variant="default" onClick={retry}>
            {t('retry')}
          </Button>
        </p>
      )}
      <AgendaStrip agenda={chosen.agenda} />
    </fieldset>
  )
}
