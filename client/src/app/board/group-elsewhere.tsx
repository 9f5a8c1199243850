import { Button } from '@mantine/core'
import { UsersRound } from 'lucide-react'
import { useIsSummoned } from '../../features/leading/use-is-summoned.ts'
import { useStageName } from '../../session/stage-texts.ts'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useFollow, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { barTexts } from './bar/bar-texts.ts'
import styles from './chips.module.css'
import { useGoToStage, useStage } from './use-stage.ts'

/**
 * Says where the group is, to whoever looks elsewhere; one click goes there. It stays for as long as
 * that is so, and therefore has a place of its own: over a surface it would cover what is there.
 */
export function GroupElsewhere() {
  const t = useTexts(barTexts)
  const name = useStageName()
  const here = useStage().id
  const go = useGoToStage()
  const group = useSession(({ view }) => (view?.phase === 'running' ? view.stage : null))
  const following = useFollow(({ followed }) => followed !== null)
  const mayMove = useRefusal('stage.go') === null
  const { send, pending } = useCommand()
  const asked = useIsSummoned()
  if (group === null || group === here || following || asked) return null
  return (
    <div className={styles.strip}>
      <UsersRound size={16} aria-hidden />
      <span>{t('groupIsIn', { stage: name(group) })}</span>
      {mayMove && (
        <Button
          size="compact-sm"
          variant="default"
          loading={pending}
          onClick={() => void send({ type: 'stage.go', stage: here })}
        >
          {t('bringGroup')}
        </Button>
      )}
      <Button size="compact-sm" onClick={() => go(group)}>
        {t('goThere')}
      </Button>
    </div>
  )
}
