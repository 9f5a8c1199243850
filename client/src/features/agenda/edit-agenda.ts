import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Agenda, AgendaStep } from '@herringbone/shared/session/agenda.ts'

/** The agenda with a stage at another place; places beyond the ends are the ends. */
export function moveStage(agenda: Agenda, stage: StageId, to: number): Agenda {
  const step = agenda.find((each) => each.stage === stage)
  if (!step) return agenda
  const others = agenda.filter((each) => each !== step)
  const place = Math.min(Math.max(0, to), others.length)
  return [...others.slice(0, place), step, ...others.slice(place)]
}

/** The agenda with one stage changed. */
export const changeStep = (
  agenda: Agenda,
  stage: StageId,
  change: Partial<Omit<AgendaStep, 'stage'>>,
): Agenda => agenda.map((step) => (step.stage === stage ? { ...step, ...change } : step))
