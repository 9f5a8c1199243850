import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Redo2, Undo2, UserPlus } from 'lucide-react'
import { useSeverityName } from '../../severity/use-severity-name.ts'
import { useBoardState, useCanEdit, useStatus } from '../../sync/react.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SeverityPill } from '../../ui/severity-pill.tsx'
import { useTexts } from '../../ui/texts.ts'
import { BoardFacts } from './board-facts.tsx'
import { BoardMenu } from './board-menu.tsx'
import { boardTexts } from './board-texts.ts'
import { BoardTitle } from './board-title.tsx'
import { People } from './people.tsx'
import { StageRail } from './stage-rail.tsx'
import styles from './top-bar.module.css'
import type { History } from './use-history.ts'

interface TopBarProps {
  member: boolean
  history: History
  onKeys: () => void
  /** Null for those who may not invite. */
  onInvite: (() => void) | null
}

export function TopBar({ member, history, onKeys, onInvite }: TopBarProps) {
  const t = useTexts(boardTexts)
  const severity = useBoardState((state) => state.brief.severity)
  const severityName = useSeverityName(severity)
  return (
    <header className={styles.bar}>
      <div className={styles.about}>
        {member ? (
          <Link to="/" className={styles.home} aria-label={t('toLibrary')}>
            <Mark />
          </Link>
        ) : (
          <Mark />
        )}
        <div className={styles.what}>
          <div className={styles.titleLine}>
            <BoardTitle />
            {severity !== null && <SeverityPill level={severity} name={severityName} />}
          </div>
          <BoardFacts />
        </div>
      </div>
      <div className={styles.rail}>
        <StageRail />
      </div>
      <div className={styles.right}>
        <HistoryButtons history={history} />
        <People />
        {onInvite && (
          <>
            <Button className={styles.invite} onClick={onInvite}>
              {t('invite')}
            </Button>
            <ActionIcon
              className={styles.inviteIcon}
              size="lg"
              aria-label={t('invite')}
              onClick={onInvite}
            >
              <UserPlus size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
        <BoardMenu member={member} onKeys={onKeys} />
      </div>
    </header>
  )
}

function HistoryButtons({ history }: { history: History }) {
  const t = useTexts(boardTexts)
  const canUndo = useStatus((state) => state.canUndo)
  const canRedo = useStatus((state) => state.canRedo)
  if (!useCanEdit()) return null
  const buttons = [
    { key: 'undo', Icon: Undo2, enabled: canUndo, act: history.undo },
    { key: 'redo', Icon: Redo2, enabled: canRedo, act: history.redo },
  ] as const
  return (
    <div className={styles.history}>
      {buttons.map(({ key, Icon, enabled, act }) => (
        <Tooltip key={key} label={t(key)}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t(key)}
            // Not `disabled`: the focus would be lost on the last step.
            aria-disabled={!enabled}
            data-disabled={!enabled}
            onClick={() => enabled && act()}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  )
}
