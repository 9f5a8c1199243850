import { Button } from '@mantine/core'
import { useId } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './check-in.module.css'
import { checkInTexts } from './check-in-texts.ts'

/** For who leads, at the end of a session: to ask the two questions, while nobody has. */
export function MoodOffer() {
  const t = useTexts(checkInTexts)
  const id = useId()
  const isAsked = useSession(({ view }) => view?.mood != null)
  const hasBegun = useSession(({ view }) => view !== null && view.phase !== 'preparing')
  const mayAsk = useRefusal('mood.open') === null
  const { send, pending } = useCommand()
  if (!mayAsk || isAsked || !hasBegun) return null
  return (
    <section className={styles.offer} aria-labelledby={id}>
      <h3 id={id}>{t('moodTitle')}</h3>
      <p className={styles.privacy}>{t('moodOffer')}</p>
      <Button variant="default" loading={pending} onClick={() => void send({ type: 'mood.open' })}>
        {t('askMood')}
      </Button>
    </section>
  )
}
