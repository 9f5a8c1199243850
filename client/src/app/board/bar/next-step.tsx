import { stageAfter } from '@herringbone/shared/methods/next-stage.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { ArrowRight } from 'lucide-react'
import { AskFirst } from '../../../session/ask-first.tsx'
import { BarButton } from '../../../session/bar-button.tsx'
import { useStageName } from '../../../session/stage-texts.ts'
import { useCommand } from '../../../session/use-command.ts'
import { useRefusalText } from '../../../session/use-refusal.ts'
import { useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { barTexts } from './bar-texts.ts'
import styles from './session-bar.module.css'
import { useReadiness } from './use-readiness.ts'
import { useWaitingNames } from './use-waiting-names.ts'

/** The one obvious next step: start, next stage, end; or to open it again. */
export function NextStep() {
  const phase = useSession(({ view }) => view?.phase ?? 'preparing')
  const next = useSession(({ view }) => view && stageAfter(view.agenda, view.stage))
  if (phase === 'preparing') return <PhaseStep type="session.start" label="start" />
  if (phase === 'ended') return <PhaseStep type="session.reopen" label="reopen" />
  return (
    <>
      <ReadyCount />
      {next ? <NextStage stage={next} /> : <EndStep />}
    </>
  )
}

function PhaseStep({
  type,
  label,
}: {
  type: 'session.start' | 'session.reopen'
  label: 'start' | 'reopen'
}) {
  const t = useTexts(barTexts)
  const why = useRefusalText(type)
  const { send, pending } = useCommand()
  return (
    <BarButton
      label={t(label)}
      text="shown"
      tone="next"
      why={why}
      onClick={() => {
        if (!pending) void send({ type })
      }}
    />
  )
}

function ReadyCount() {
  const t = useTexts(barTexts)
  const { ready, of } = useReadiness()
  // In a silent round and in a vote people say that they are ready with that.
  const asked = useSession(({ view }) => Boolean(view?.round ?? view?.poll))
  if (of === 0 || asked) return null
  return <span className={`${styles.note} ${styles.ready}`}>{t('readyCount', { ready, of })}</span>
}

function NextStage({ stage }: { stage: StageId }) {
  const t = useTexts(barTexts)
  const name = useStageName()
  const why = useRefusalText('stage.go')
  const { send, pending } = useCommand()
  const waiting = useWaitingNames()
  const go = () => {
    if (!pending) void send({ type: 'stage.go', stage })
  }
  return (
    <AskFirst
      question={
        waiting === null
          ? null
          : { title: t('askTitle'), text: waiting, yes: t('goOn'), no: t('wait') }
      }
      onYes={go}
    >
      {(press, open) => (
        <BarButton
          label={t('next', { stage: name(stage) })}
          text="hidden"
          tone="next"
          why={why}
          aria-haspopup={waiting ? 'dialog' : undefined}
          aria-expanded={waiting ? open : undefined}
          onClick={press}
        >
          <span className={styles.long}>{t('next', { stage: name(stage) })}</span>
          <span className={styles.short}>{name(stage)}</span>
          <ArrowRight size={16} aria-hidden />
        </BarButton>
      )}
    </AskFirst>
  )
}

function EndStep() {
  const t = useTexts(barTexts)
  const why = useRefusalText('session.end')
  const { send } = useCommand()
  return (
    <AskFirst
      question={{ title: t('endTitle'), text: t('endExplained'), yes: t('end'), no: t('cancel') }}
      onYes={() => void send({ type: 'session.end' })}
    >
      {(press, open) => (
        <BarButton
          label={t('end')}
          text="shown"
          tone="next"
          why={why}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={press}
        />
      )}
    </AskFirst>
  )
}
