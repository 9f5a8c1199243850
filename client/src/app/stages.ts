import type { StageDescriptor } from '../canvas/stage.ts'
import { briefStage } from '../features/brief/stage.ts'
import { timelineStage } from '../features/timeline/stage.tsx'

/** The stages that work, in the order of the agenda. A stage is not shown before it is real. */
export const STAGE_DESCRIPTORS: readonly StageDescriptor[] = [briefStage, timelineStage]

/** Where a board opens when the address names no stage: on the facts. */
export const FIRST_STAGE: StageDescriptor = timelineStage

export const stageById = (id: string | undefined): StageDescriptor | undefined =>
  STAGE_DESCRIPTORS.find((stage) => stage.id === id)
