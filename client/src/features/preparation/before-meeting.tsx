import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { BookmarkPlus, Send } from 'lucide-react'
import { lazy, Suspense, useId } from 'react'
import { useMe } from '../../api/session.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
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
const Invitation = lazy(async () => ({
  default: (await import('./invitation-dialog.tsx')).InvitationDialog,
}))
const SaveTemplate = lazy(async () => ({
  default: (await import('./save-template.tsx')).SaveTemplate,
}))

interface BeforeMeetingProps {
  /** Leads to where something that is missing can be mended, outside of this card. */
  onMend: (place: MendPlace) => void
}

/** When, with whom and what is still missing; gone once the session has begun. */
export function BeforeMeeting({ onMend }: BeforeMeetingProps) {
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
        <CardActions />
      </div>
      <PreparationList onMend={onMend} />
    </section>
  )
}

function CardActions() {
  const t = useTexts(preparationTexts)
  const mayPlan = useRefusal('session.plan') === null
  const member = useMe().data?.person?.member ?? false
  const [inviting, invitation] = useDisclosure()
  const [saving, template] = useDisclosure()
  const [wasInviting, wasSaving] = [useOnceOpened(inviting), useOnceOpened(saving)]
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
      {member && (
        <Button
          variant="subtle"
          leftSection={<BookmarkPlus size={16} aria-hidden />}
          onClick={template.open}
        >
          {t('saveAgenda')}
        </Button>
      )}
      <Suspense>
        {wasInviting && <Invitation opened={inviting} onClose={invitation.close} />}
        {wasSaving && <SaveTemplate opened={saving} onClose={template.close} />}
      </Suspense>
    </div>
  )
}
