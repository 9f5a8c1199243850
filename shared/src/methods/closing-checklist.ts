import { byOrder } from '../doc/order.ts'
import type { Board } from '../model/board.ts'
import type { StakeholderId } from '../model/ids.ts'
import { actionRef, causeRef, type ItemRef } from '../model/link.ts'
import type { StageId } from '../model/stage.ts'

export const CHECKS = [
  'root-causes',
  'actions-owned',
  'documented',
  'follow-ups-set',
  'summary-sent',
] as const
export type Check = (typeof CHECKS)[number]

export type GapKind =
  | 'no-root-cause'
  | 'why-goes-on'
  | 'no-action'
  | 'no-owner'
  | 'no-due-date'
  | 'no-summary'
  | 'no-severity'
  | 'no-event'
  | 'no-impact-start'
  | 'no-end'
  | 'no-figure'
  | 'no-lesson'
  | 'no-follow-ups'
  | 'no-follow-up-left'
  | 'not-sent'
  | 'not-told'

/** Where a gap is closed: at a record, or on the surface of a stage. */
export type GapRef = ItemRef | `stakeholder:${StakeholderId}` | `stage:${StageId}`

export interface Gap {
  kind: GapKind
  at: GapRef
}

export interface ChecklistItem {
  check: Check
  gaps: Gap[]
}

/** What the list is computed from; the read model of a client is one. */
export type Closing = Pick<
  Board,
  | 'actions'
  | 'brief'
  | 'causes'
  | 'events'
  | 'figures'
  | 'lessons'
  | 'links'
  | 'milestones'
  | 'report'
  | 'stakeholders'
>

/**
 * What is still to be done before a board is closed, computed from it. An item without gaps is
 * done. Publishing with gaps is possible; whoever does is told which.
 */
export function closingChecklist(board: Closing): ChecklistItem[] {
  const gaps: Record<Check, Gap[]> = {
    'root-causes': rootGaps(board),
    'actions-owned': actionGaps(board),
    documented: documentGaps(board),
    'follow-ups-set': followUpGaps(board),
    'summary-sent': sendingGaps(board),
  }
  return CHECKS.map((check) => ({ check, gaps: gaps[check] }))
}

const inOrder = <T extends { id: string; order: string }>(records: Record<string, T>): T[] =>
  Object.values(records).sort(byOrder)

/** There is a root, and each chain of whys ends in one or in a cause that was ruled out. */
function rootGaps({ causes, links }: Closing): Gap[] {
  const whys = Object.values(links).filter(({ kind }) => kind === 'why')
  const standing = inOrder(causes).filter(({ status }) => status !== 'ruled-out')
  const kept = new Set<ItemRef>(standing.map(({ id }) => causeRef(id)))
  const reached = new Set(whys.map(({ to }) => to))
  const goingOn = new Set(whys.filter(({ to }) => kept.has(to)).map(({ from }) => from))
  const gaps: Gap[] = standing
    .filter(({ rootBecause }) => rootBecause === null)
    .map(({ id }) => causeRef(id))
    .filter((ref) => reached.has(ref) && !goingOn.has(ref))
    .map((at) => ({ kind: 'why-goes-on', at }))
  const hasRoot = standing.some(({ rootBecause }) => rootBecause !== null)
  return hasRoot ? gaps : [{ kind: 'no-root-cause', at: 'stage:causes' }, ...gaps]
}

/** What won't be done needs nobody; all else, also what is only proposed, needs an owner and a date. */
function actionGaps({ actions }: Closing): Gap[] {
  const meant = inOrder(actions).filter(({ status }) => status !== 'wont')
  if (meant.length === 0) return [{ kind: 'no-action', at: 'stage:actions' }]
  return meant.flatMap(({ id, owner, due }): Gap[] => [
    ...(owner ? [] : [{ kind: 'no-owner', at: actionRef(id) } as const]),
    ...(due ? [] : [{ kind: 'no-due-date', at: actionRef(id) } as const]),
  ])
}

function documentGaps({ brief, events, milestones, figures, lessons }: Closing): Gap[] {
  const asked: [isThere: boolean, gap: Gap][] = [
    [brief.summary.trim() !== '', { kind: 'no-summary', at: 'stage:brief' }],
    [brief.severity !== null, { kind: 'no-severity', at: 'stage:brief' }],
    [Object.keys(events).length > 0, { kind: 'no-event', at: 'stage:timeline' }],
    [milestones['impact-started'] !== undefined, { kind: 'no-impact-start', at: 'stage:timeline' }],
    [
      milestones.resolved !== undefined || milestones.mitigated !== undefined,
      { kind: 'no-end', at: 'stage:timeline' },
    ],
    [Object.keys(figures).length > 0, { kind: 'no-figure', at: 'stage:impact' }],
    [Object.values(lessons).some(isWritten), { kind: 'no-lesson', at: 'stage:wrap-up' }],
  ]
  return asked.filter(([isThere]) => !isThere).map(([, gap]) => gap)
}

/** A line that was begun and left empty says nothing. */
const isWritten = ({ text }: { text: string }): boolean => text.trim() !== ''

function followUpGaps({ report: { followUps } }: Closing): Gap[] {
  if (!followUps) return [{ kind: 'no-follow-ups', at: 'stage:wrap-up' }]
  const isOver = followUps.until !== '' && followUps.until < followUps.start
  return isOver ? [{ kind: 'no-follow-up-left', at: 'stage:wrap-up' }] : []
}

/** Everyone who should be told was told; where nobody is named, the summary went out. */
function sendingGaps({ report, stakeholders }: Closing): Gap[] {
  const all = inOrder(stakeholders)
  if (all.length === 0) return report.sentAt > 0 ? [] : [{ kind: 'not-sent', at: 'stage:wrap-up' }]
  return all
    .filter(({ toldAt }) => toldAt === 0)
    .map(({ id }) => ({ kind: 'not-told', at: `stakeholder:${id}` }))
}
