import { stageGiven, stageOfRecord } from '@herringbone/shared/doc/stage-of-record.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Clock } from '../clock.ts'
import type { Guard } from '../intake.ts'
import { touchedRecords } from './touched-records.ts'

/** Stages in which only facilitators may edit. */
export class Locks {
  readonly #clock: Clock
  #locked: ReadonlyMap<StageId, number> | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes note of the stages that are locked now. Those that were so on loading have been for long. */
  follow(stages: readonly StageId[]): void {
    const before = this.#locked
    const since = before ? this.#clock.now() : Number.NEGATIVE_INFINITY
    this.#locked = new Map(stages.map((stage) => [stage, before?.get(stage) ?? since]))
  }

  /** What was under way when a stage was locked still comes through for a moment. */
  #areInForce(): ReadonlySet<StageId> {
    const now = this.#clock.now()
    const all = [...(this.#locked ?? [])]
    return new Set(all.filter(([, at]) => now - at >= LIMITS.lockGraceMs).map(([stage]) => stage))
  }

  readonly guard: Guard = (decoded, doc, from) => {
    if (from.admitted.role === 'facilitator' || !this.#locked?.size) return null
    const locked = this.#areInForce()
    if (locked.size === 0) return null
    const isLocked = (stage: StageId | null) => stage !== null && locked.has(stage)
    const touches = touchedRecords(decoded, doc).some(
      ({ spot: { root, record, field }, value }) =>
        isLocked(stageOfRecord(doc, root, record)) ||
        (value !== undefined && isLocked(stageGiven(doc, root, field, value))),
    )
    return touches ? 'locked' : null
  }
}
