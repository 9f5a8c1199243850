import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ListOrdered, Send } from 'lucide-react'
import { Suspense, useId } from 'react'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { useOnceOpened } from '../../ui/use-once-opened.ts'
import { InvitedGroups } from './invited-groups.tsx'
import { PlanDate } from './plan-date.tsx'
import styles from './preparation.module.css'
import { type MendPlace, PreparationList } from './preparation-list.tsx'
import { preparationTexts } from './preparation-texts.ts'
import { PreparingBadge } from './preparing-badge.tsx'
import { preparingTexts } from './preparing-texts.ts'

// Loaded when first opened: one person writes the invitation, once.
const Invitation = lazyPart(async () => ({
  default: (await import('./invitation-dialog.tsx')).InvitationDialog,
}))

interface BeforeMeetingProps {
  /** Leads to where something that is missing can be mended, outside of this card. */
  onMend: (place: MendPlace) => void
  /** Opens the agenda, whose minutes say how long the meeting takes. */
  onAgenda: () => void
}

/** When, with whom and what is still missing; gone once the session has begun. */
export function BeforeMeeting({ onMend, onAgenda }: BeforeMeetingProps) {
  const t = useTexts(preparationTexts)
  const aboutPreparing = useTexts(preparingTexts)
  const id = useId()
  const preparing = useSession(({ view }) => view?.phase === 'preparing')
  if (!preparing) return null
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.header}>
        <h3 id={id}>{t('title')}</h3>
        <PreparingBadge />
        <p className={styles.open}>{aboutPreparing('open')}</p>
      </header>
      <div className={styles.plan}>
        <PlanDate />
        <InvitedGroups />
        <CardActions onAgenda={onAgenda} />
      </div>
      <PreparationList onMend={onMend} />
    </section>
  )
}

function CardActions({ onAgenda }: Pick<BeforeMeetingProps, 'onAgenda'>) {
  const t = useTexts(preparationTexts)
  const mayPlan = useRefusal('session.plan') === null
  const [inviting, invitation] = useDisclosure()
  const wasInviting = useOnceOpened(inviting)
  if (!mayPlan) return null
  return (
    <div className={styles.actions}>
      <Button
        variant="default"
        leftSection={<Send size={16} aria-hidden />}
        onClick={invitation.open}
      >
        {t('invitation')}
      </Button>
      <Button
        variant="subtle"
        leftSection={<ListOrdered size={16} aria-hidden />}
        onClick={onAgenda}
      >
        {t('agenda')}
      </Button>
      <Suspense>
        {wasInviting && <Invitation opened={inviting} onClose={invitation.close} />}
      </Suspense>
    </div>
  )
}
