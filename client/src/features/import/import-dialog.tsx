import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import { ImportSteps } from './import-steps.tsx'
import { importTexts } from './import-texts.ts'
import { createPlanner, type Planner } from './planner.ts'

export interface ImportDialogProps {
  opened: boolean
  onClose: () => void
  board: BoardHandle
  /** What is read at once, as when files were dropped on the timeline. */
  initialText?: string
  initialFiles?: readonly File[]
  planner?: () => Planner
}

/** Brings events from logs, tables, chats and alerts to the timeline, with a preview first. */
export function ImportDialog({
  opened,
  onClose,
  board,
  initialText,
  initialFiles,
  planner = createPlanner,
}: ImportDialogProps) {
  const t = useTexts(importTexts)
  const isSmall = useMediaQuery('(max-width: 640px)') ?? false
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size={960}
      fullScreen={isSmall}
      // a click beside the dialog must not cost the answers and the choice
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <ImportSteps
        board={board}
        onClose={onClose}
        createPlanner={planner}
        initialText={initialText ?? ''}
        initialFiles={initialFiles ?? NO_FILES}
      />
    </Modal>
  )
}

const NO_FILES: readonly File[] = []
