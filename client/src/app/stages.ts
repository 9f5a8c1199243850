import { STAGES, type StageId } from '@herringbone/shared/model/stage.ts'
import { lazy } from 'react'
import type { StageDescriptor } from '../canvas/stage.ts'
import { notesStage } from '../features/notes/stage.tsx'
import { timelineStage } from '../features/timeline/stage.tsx'

// Loaded when first opened: a board opens on the facts.
const BriefSurface = lazy(async () => ({
  default: (await import('./board/brief-surface.tsx')).BriefSurface,
}))

/** Every stage with its surface. */
const STAGE_DESCRIPTORS: Record<StageId, StageDescriptor> = {
  brief: { id: 'brief', Surface: BriefSurface, keys: [] },
  timeline: timelineStage,
  impact: notesStage('impact'),
  causes: notesStage('causes'),
  actions: notesStage('actions'),
  'wrap-up': notesStage('wrap-up'),
}

/** Where a board opens when the address names no stage: on the facts. */
export const FIRST_STAGE: StageDescriptor = timelineStage

export const stageById = (id: string | undefined): StageDescriptor | undefined => {
  const stage = STAGES.find((known) => known === id)
  return stage && STAGE_DESCRIPTORS[stage]
}
