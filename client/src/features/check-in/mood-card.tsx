import { MOOD_QUESTIONS, type MoodQuestion } from '@herringbone/shared/session/state.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './check-in.module.css'
import { checkInTexts } from './check-in-texts.ts'
import { MarkChoice } from './mark-choice.tsx'
import { MoodResult } from './mood-result.tsx'
import { SideCard } from './side-card.tsx'

/** The two anonymous questions at the end, and what came of them. */
export function MoodCard() {
  const t = useTexts(checkInTexts)
  const open = useSession(({ view }) => view?.mood?.open ?? false)
  const answered = useSession(({ mine }) => mine.moodAnswered)
  const mayAnswer = useRefusal('mood.answer') === null
  const mayClose = useRefusal('mood.close') === null
  const { send } = useCommand()
  return (
    <SideCard title={t('moodTitle')} showLabel={t('showMood')} hideLabel={t('hide')}>
      {open && mayAnswer && !answered && <MoodForm />}
      {open && answered && <p role="status">{t('thanks')}</p>}
      <MoodResult />
      {mayClose && (
        <Button variant="default" onClick={() => void send({ type: 'mood.close' })}>
          {t('closeMood')}
        </Button>
      )}
    </SideCard>
  )
}

function MoodForm() {
  const t = useTexts(checkInTexts)
  const [marks, setMarks] = useState<Partial<Record<MoodQuestion, number>>>({})
  const { send, pending } = useCommand()
  const { worth, safe } = marks
  const complete = worth !== undefined && safe !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete) void send({ type: 'mood.answer', worth, safe })
  }
  return (
    <form className={styles.mood} onSubmit={submit}>
      <p className={styles.privacy}>{t('moodPrivacy')}</p>
      {MOOD_QUESTIONS.map((question) => (
        <MarkChoice
          key={question}
          question={question}
          value={marks[question]}
          onChange={(mark) => setMarks({ ...marks, [question]: mark })}
        />
      ))}
      <Button type="submit" loading={pending} disabled={!complete}>
        {t('send')}
      </Button>
    </form>
  )
}
