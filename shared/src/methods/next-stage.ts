import type { StageId } from '../model/stage.ts'
import type { Agenda } from '../session/agenda.ts'

/** The next stage of the agenda that is not skipped; null at the end. */
export const stageAfter = (agenda: Agenda, stage: StageId): StageId | null =>
  firstIn(agenda.slice(indexOf(agenda, stage) + 1))

/** The stage before it that is not skipped; null at the beginning. */
export const stageBefore = (agenda: Agenda, stage: StageId): StageId | null =>
  firstIn(agenda.slice(0, indexOf(agenda, stage)).toReversed())

const indexOf = (agenda: Agenda, stage: StageId): number =>
  agenda.findIndex((step) => step.stage === stage)

const firstIn = (steps: Agenda): StageId | null =>
  steps.find(({ skipped }) => !skipped)?.stage ?? null
