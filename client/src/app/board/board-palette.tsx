import { STAGES } from '@herringbone/shared/model/stage.ts'
import { can } from '@herringbone/shared/permissions/can.ts'
import { useNavigate } from '@tanstack/react-router'
import { ArrowRight, FileText, Keyboard, LibraryBig, Lock, Share, UserPlus } from 'lucide-react'
import type { PaletteCommand } from '../../features/palette/command.ts'
import { Palette } from '../../features/palette/palette.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useStageName } from '../../session/stage-texts.ts'
import { useMyRole } from '../../session/use-my-role.ts'
import { useBoard } from '../../sync/react.tsx'
import type { PaletteDialog } from '../palette-host.tsx'
import { useOpenBoard } from '../use-open-board.ts'
import { boardTexts } from './board-texts.ts'
import { openPanel } from './panel-store.ts'

interface BoardPaletteProps extends PaletteDialog {
  member: boolean
  onKeys: () => void
  onInvite: (() => void) | null
}

/** The palette in a board: to its stages and dialogs, and to all other boards. */
export function BoardPalette({ member, onKeys, onInvite, ...dialog }: BoardPaletteProps) {
  const board = useBoard()
  const role = useMyRole()
  const stageName = useStageName()
  const goToStage = useGoToStage()
  const navigate = useNavigate()
  const t = boardTexts.text
  const open = useOpenBoard()
  const commands: PaletteCommand[] = [
    ...STAGES.map((stage) => ({
      ...{ id: stage, label: stageName(stage), Icon: ArrowRight, run: () => goToStage(stage) },
    })),
    {
      ...{ id: 'report', label: t('report'), Icon: FileText },
      run: () => void navigate({ to: '/board/$boardId/report', params: { boardId: board.id } }),
    },
    { id: 'export', label: t('export'), Icon: Share, run: () => openPanel('export') },
    ...(onInvite ? [{ id: 'invite', label: t('invite'), Icon: UserPlus, run: onInvite }] : []),
    ...(can({ role, member }, 'board.set-visibility')
      ? [
          {
            ...{ id: 'visibility', label: t('visibility'), Icon: Lock },
            run: () => openPanel('visibility'),
          },
        ]
      : []),
    { id: 'keys', label: t('keys'), Icon: Keyboard, run: onKeys },
    ...(member
      ? [
          {
            ...{ id: 'library', label: t('toLibrary'), Icon: LibraryBig },
            run: () => void navigate({ to: '/' }),
          },
        ]
      : []),
  ]
  return <Palette {...dialog} commands={commands} onOpen={member ? open : null} />
}
