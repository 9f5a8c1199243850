import { can } from '@herringbone/shared/permissions/can.ts'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Suspense } from 'react'
import { TimerAlarm } from '../../features/timer/timer-alarm.tsx'
import { GoToStageContext } from '../../session/go-to-stage.ts'
import { useMyRole } from '../../session/use-my-role.ts'
import { useBoard, useBoardState, useStatus } from '../../sync/react.tsx'
import { lazyPart, useLaterParts } from '../../ui/load-later.ts'
import { useOnceOpened } from '../../ui/use-once-opened.ts'
import { PageLoading } from '../page-loading.tsx'
import { PaletteHost } from '../palette-host.tsx'
import { Banners } from './banners.tsx'
import { SessionBar } from './bar/session-bar.tsx'
import { BoardName } from './board-name.tsx'
import styles from './board-shell.module.css'
import { EndedPage } from './ended-page.tsx'
import { SessionAnnouncer } from './session-announcer.tsx'
import { SessionNotices } from './session-notices.tsx'
import { SessionPanels } from './session-panels.tsx'
import { SESSION_TOOLS } from './session-tools.ts'
import { StageSurface } from './stage-surface.tsx'
import { TopBar } from './top-bar.tsx'
import { useGroupMoves } from './use-group-moves.ts'
import { useHistory } from './use-history.ts'
import { useGoToStage, useStage } from './use-stage.ts'

// Loaded when first opened: most who are in a board open neither.
const Invite = lazyPart(async () => ({
  default: (await import('../../features/invite/invite.tsx')).Invite,
}))
const BoardPalette = lazyPart(async () => ({
  default: (await import('./board-palette.tsx')).BoardPalette,
}))
const KeysDialog = lazyPart(async () => ({
  default: (await import('./keys-dialog.tsx')).KeysDialog,
}))

/**
 * An open board: the bar above, and the surface of the stage below it. Until there is something to
 * show it is hidden and not absent: what does not depend on the board's content is made and laid
 * out while that is on its way, and only the content is left to draw when it comes.
 */
export function BoardShell({ member }: { member: boolean }) {
  const board = useBoard()
  const ended = useStatus(({ connection }) =>
    connection.status === 'ended' ? connection.code : null,
  )
  const ready = useBoardState((state) => state.ready)
  const role = useMyRole()
  const stage = useStage()
  const goToStage = useGoToStage()
  const [inviting, invite] = useDisclosure()
  const [showingKeys, keys] = useDisclosure()
  const [wasInviting, wasShowingKeys] = [useOnceOpened(inviting), useOnceOpened(showingKeys)]
  const history = useHistory()
  const mayInvite = can({ role, member }, 'board.invite')

  useHotkeys([
    ['mod+Z', history.undo],
    ['mod+shift+Z', history.redo],
    ['mod+Y', history.redo],
    ['shift+?', keys.open, { usePhysicalKeys: false }],
    ['?', keys.open],
  ])
  useGroupMoves()
  useLaterParts()

  if (ended !== null) return <EndedPage code={ended} />
  return (
    <>
      <div className={styles.board} data-waiting={!ready || undefined}>
        <TopBar
          member={member}
          history={history}
          onKeys={keys.open}
          onInvite={mayInvite ? invite.open : null}
        />
        <Banners />
        <SessionNotices />
        <GoToStageContext value={goToStage}>
          <main className={styles.surface}>
            <StageSurface stage={stage} onInvite={mayInvite ? invite.open : null} />
            {/* A layer may cover the page, which nothing should that cannot be seen yet. */}
            {ready && SESSION_TOOLS.map(({ id, Layer }) => Layer && <Layer key={id} />)}
          </main>
          <SessionBar />
          <PaletteHost>
            {(dialog) => (
              <BoardPalette
                {...dialog}
                member={member}
                onKeys={keys.open}
                onInvite={mayInvite ? invite.open : null}
              />
            )}
          </PaletteHost>
        </GoToStageContext>
        {/* These open by themselves, speak or sound. */}
        {ready && (
          <>
            <SessionPanels member={member} />
            <SessionAnnouncer />
            <TimerAlarm />
          </>
        )}
        <BoardName />
        <Suspense>
          {mayInvite && wasInviting && (
            <Invite boardId={board.id} opened={inviting} onClose={invite.close} />
          )}
          {wasShowingKeys && <KeysDialog stage={stage} opened={showingKeys} onClose={keys.close} />}
        </Suspense>
      </div>
      {!ready && (
        <div className={styles.waiting}>
          <PageLoading />
        </div>
      )}
    </>
  )
}
