import { CatchBoundary } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, useState } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { type TimelineSlots, TimelineSlotsContext } from '../../features/timeline/slots.ts'
import { ShowItemContext } from '../../session/show-item.ts'
import { useBoard } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { ErrorPage } from '../error-page.tsx'
import { PageLoading } from '../page-loading.tsx'
import { StageViews } from './stage-views.tsx'
import { useAddressedItem } from './use-addressed-item.ts'
import { useGoToStage } from './use-stage.ts'
import { useSurfaceAddress } from './use-surface-address.ts'
import { waysIn } from './ways-in.ts'

// Loaded when it is first opened: most who join a board never import.
const ImportDialog = lazyPart(async () => {
  const module = await import('../../features/import/import-dialog.tsx')
  return { default: module.ImportDialog }
})

type ImportStart = { files?: readonly File[]; text?: string }

interface StageSurfaceProps {
  stage: StageDescriptor
  onInvite: (() => void) | null
}

/** The surface of a stage, with what the other features bring to it. */
export function StageSurface({ stage, onInvite }: StageSurfaceProps) {
  const board = useBoard()
  const { id } = stage
  // `start` stays while the dialog closes, so that it does not go blank on its way out.
  const [importing, setImporting] = useState<{ open: boolean; start: ImportStart } | null>(null)
  const slots = useMemo<TimelineSlots>(
    () => ({
      openImport: (start = {}) => setImporting({ open: true, start }),
      ...(onInvite && { openInvite: onInvite }),
    }),
    [onInvite],
  )
  const goToStage = useGoToStage()
  const showItem = useMemo(() => waysIn(board, goToStage), [board, goToStage])
  useAddressedItem()
  useSurfaceAddress(stage)
  useEffect(() => board.announce({ stage: id, selection: [] }), [board, id])
  return (
    <TimelineSlotsContext value={slots}>
      {/* A surface that fails leaves the bar, the saved state and the other stages. */}
      <CatchBoundary
        getResetKey={() => id}
        errorComponent={({ error }) => <ErrorPage error={error} isPart />}
      >
        <Suspense fallback={<PageLoading isPart />}>
          <ShowItemContext value={showItem}>
            <StageViews key={id} stage={stage} />
          </ShowItemContext>
        </Suspense>
      </CatchBoundary>
      {importing && (
        <Suspense>
          <ImportDialog
            board={board}
            opened={importing.open}
            onClose={() => setImporting((now) => now && { ...now, open: false })}
            {...(importing.start.text !== undefined && { initialText: importing.start.text })}
            {...(importing.start.files && { initialFiles: importing.start.files })}
          />
        </Suspense>
      )}
    </TimelineSlotsContext>
  )
}
