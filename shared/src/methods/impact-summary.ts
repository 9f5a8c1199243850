import { byOrder } from '../doc/order.ts'
import type { Board } from '../model/board.ts'
import { FIGURE_KINDS, type Figure } from '../model/impact.ts'
import type { Milestone } from '../model/milestone.ts'
import { type Durations, durationsOf, milestoneTimes } from './durations.ts'

/** One duration of an incident, and how far it can be trusted. */
export interface Measured {
  name: keyof Durations
  /** Null when one end is missing, or when the end is before the start. */
  ms: number | null
  /** The ends that no event holds. */
  missing: Milestone[]
  /** An end is known by the hour, the day or by guess only. */
  isAbout: boolean
  /** The ends that are known so roughly. */
  rough: Milestone[]
  /** The end is before the start: one of the two is wrong. */
  isBackwards: boolean
}

/** A figure, and what it lacks. */
export interface SupportedFigure extends Figure {
  /** Neither a number nor a range. */
  isUnknown: boolean
  /** Known within a range, or by its range alone. */
  isAbout: boolean
  hasEvidence: boolean
}

type Measurable = Pick<Board, 'milestones' | 'events' | 'figures' | 'evidence' | 'stakeholders'>

export interface ImpactSummary {
  durations: Measured[]
  /** By kind, then as they stand. */
  figures: SupportedFigure[]
  told: { done: number; of: number }
}

const ENDS: readonly (readonly [name: keyof Durations, end: Milestone])[] = [
  ['toDetect', 'detected'],
  ['toAcknowledge', 'acknowledged'],
  ['toMitigate', 'mitigated'],
  ['toResolve', 'resolved'],
]

/** What a board knows of its impact, with what is missing or uncertain said as such. */
export function impactSummary(board: Measurable): ImpactSummary {
  const supported = new Set<string>(Object.values(board.evidence).map(({ parent }) => parent))
  const told = Object.values(board.stakeholders)
  return {
    durations: measureDurations(board),
    figures: Object.values(board.figures)
      .sort(byKind)
      .map((figure) => withSupport(figure, supported)),
    told: { done: told.filter(({ toldAt }) => toldAt > 0).length, of: told.length },
  }
}

/** How long it took to detect, acknowledge, mitigate and resolve, from the start of the impact. */
export function measureDurations({
  milestones,
  events,
}: Pick<Board, 'milestones' | 'events'>): Measured[] {
  const durations = durationsOf(milestoneTimes(milestones, events))
  return ENDS.map(([name, end]) => {
    const ends = ['impact-started', end] as const
    const holder = (milestone: Milestone) => {
      const id = milestones[milestone]
      return id && events[id]
    }
    const ms = durations[name]
    const isBackwards = ms !== null && ms < 0
    const rough = ends.filter((milestone) => {
      const event = holder(milestone)
      return event && !['second', 'minute'].includes(event.precision)
    })
    return {
      name,
      ms: isBackwards ? null : ms,
      missing: ends.filter((milestone) => !holder(milestone)),
      isAbout: rough.length > 0,
      rough,
      isBackwards,
    }
  })
}

/** Figures by kind, then as they stand. */
export const byKind = (a: Figure, b: Figure): number =>
  FIGURE_KINDS.indexOf(a.kind) - FIGURE_KINDS.indexOf(b.kind) || byOrder(a, b)

function withSupport(figure: Figure, supported: ReadonlySet<string>): SupportedFigure {
  const { value, low, high } = figure
  const hasRange = low !== null || high !== null
  return {
    ...figure,
    isUnknown: value === null && !hasRange,
    isAbout: hasRange,
    hasEvidence: supported.has(figure.id),
  }
}
