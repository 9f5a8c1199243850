import { agendaMinutes, agendaOf } from '@herringbone/shared/session/agenda.ts'
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './agenda.module.css'
import { agendaTexts } from './agenda-texts.ts'
import { SaveTemplate } from './save-template.tsx'
import { StepList } from './step-list.tsx'
import { TemplateSelect } from './template-select.tsx'

/** Of a full post-mortem: what the total is held against. */
const FULL_MINUTES = 90

interface AgendaDialogProps {
  opened: boolean
  onClose: () => void
  /** Members of the workspace see and save its templates. */
  member: boolean
}

/** Order, minutes, questions and skipped stages, for those who lead. */
export function AgendaDialog({ opened, onClose, member }: AgendaDialogProps) {
  const t = useTexts(agendaTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} centered size={760}>
      <AgendaForm onClose={onClose} member={member} />
    </Modal>
  )
}

function AgendaForm({ onClose, member }: Omit<AgendaDialogProps, 'opened'>) {
  const t = useTexts(agendaTexts)
  const now = useSession(({ view }) => view?.agenda)
  // What someone else saves meanwhile does not take away what is being written here.
  const [agenda, setAgenda] = useState(now ?? agendaOf('full'))
  const why = useRefusalText('agenda.edit')
  const { send, pending } = useCommand()
  const nothing = agenda.every(({ skipped }) => skipped)
  const save = async () => {
    if (await send({ type: 'agenda.edit', agenda })) onClose()
  }
  return (
    <div className={styles.form}>
      <TemplateSelect member={member} onChoose={setAgenda} />
      <StepList agenda={agenda} onChange={setAgenda} />
      <Total minutes={agendaMinutes(agenda)} />
      {nothing && <p role="alert">{t('needOne')}</p>}
      {why && <p role="alert">{why}</p>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={pending} disabled={nothing || Boolean(why)} onClick={() => void save()}>
          {t('save')}
        </Button>
      </Group>
      {member && <SaveTemplate agenda={agenda} />}
    </div>
  )
}

function Total({ minutes }: { minutes: number }) {
  const t = useTexts(agendaTexts)
  const more = minutes - FULL_MINUTES
  const compared = more === 0 ? 'exact' : more > 0 ? 'over' : 'under'
  return (
    <p className={styles.total} role="status">
      <strong>{t('total', { count: minutes })}</strong>
      <span data-over={more > 0 || undefined}>{t(compared, { count: Math.abs(more) })}</span>
    </p>
  )
}
