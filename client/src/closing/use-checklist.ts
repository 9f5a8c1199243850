import {
  type ChecklistItem,
  type Closing,
  closingChecklist,
  type Gap,
} from '@herringbone/shared/methods/closing-checklist.ts'
import { useMemo } from 'react'
import { shallow } from 'zustand/shallow'
import type { BoardState } from '../sync/board-handle.ts'
import { useBoardState } from '../sync/react.tsx'
import { useTexts } from '../ui/texts.ts'
import { closingTexts } from './closing-texts.ts'

const closingOf = (state: BoardState): Closing => ({
  actions: state.actions,
  brief: state.brief,
  causes: state.causes,
  events: state.events,
  figures: state.figures,
  lessons: state.lessons,
  links: state.links,
  milestones: state.milestones,
  report: state.report,
  stakeholders: state.stakeholders,
})

/** What is still to be done before the board is closed; computed anew when the board changes. */
export function useChecklist(): ChecklistItem[] {
  const closing = useBoardState(closingOf, shallow)
  return useMemo(() => closingChecklist(closing), [closing])
}

/** Texts are quoted to be found again, not to be read once more. */
const QUOTED_CHARS = 60

/** Says a gap in a sentence, with the words of what has it. */
export function useGapText(): (gap: Gap) => string {
  const t = useTexts(closingTexts)
  const { actions, causes, stakeholders } = useBoardState(closingOf, shallow)
  return ({ kind, at }) => {
    const [what, id = ''] = at.split(':')
    const records: Record<string, { text: string }> =
      what === 'action' ? actions : what === 'cause' ? causes : stakeholders
    const text = records[id]?.text.trim() ?? ''
    return t(`gap_${kind}`, { text: shortened(text) || t('untitled') })
  }
}

const shortened = (text: string): string =>
  text.length > QUOTED_CHARS ? `${text.slice(0, QUOTED_CHARS - 1).trimEnd()}…` : text
