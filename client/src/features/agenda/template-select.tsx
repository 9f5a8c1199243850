import {
  type Agenda,
  agendaMinutes,
  BUILT_IN_TEMPLATES,
} from '@herringbone/shared/session/agenda.ts'
import { agendaIn } from '@herringbone/shared/session/template-questions.ts'
import { NativeSelect } from '@mantine/core'
import { useTemplates } from '../../api/templates.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { agendaTexts } from './agenda-texts.ts'

interface TemplateSelectProps {
  member: boolean
  onChoose: (agenda: Agenda) => void
}

/** Puts a template in place of what is there; nothing is saved by it. */
export function TemplateSelect({ member, onChoose }: TemplateSelectProps) {
  return member ? <WithSaved onChoose={onChoose} /> : <Choice saved={[]} onChoose={onChoose} />
}

function WithSaved({ onChoose }: Pick<TemplateSelectProps, 'onChoose'>) {
  const { data } = useTemplates()
  return <Choice saved={data?.templates ?? []} onChoose={onChoose} />
}

interface ChoiceProps extends Pick<TemplateSelectProps, 'onChoose'> {
  saved: readonly { id: string; name: string; agenda: Agenda }[]
}

function Choice({ saved, onChoose }: ChoiceProps) {
  const t = useTexts(agendaTexts)
  const all = [
    ...BUILT_IN_TEMPLATES.map((id) => ({
      id,
      name: t(id),
      agenda: agendaIn(id, currentLanguage()),
    })),
    ...saved,
  ]
  return (
    <NativeSelect
      label={t('template')}
      value=""
      onChange={(event) => {
        const chosen = all.find(({ id }) => id === event.currentTarget.value)
        if (chosen) onChoose(chosen.agenda)
      }}
    >
      <option value="">{t('choose')}</option>
      {all.map(({ id, name, agenda }) => (
        <option key={id} value={id}>
          {t('withMinutes', { name, count: agendaMinutes(agenda) })}
        </option>
      ))}
    </NativeSelect>
  )
}
