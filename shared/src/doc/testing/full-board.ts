import type * as Y from 'yjs'
import type {
  ActionId,
  CategoryId,
  CauseId,
  ClusterId,
  EventId,
  LaneId,
  LessonId,
  NoteId,
  PersonId,
} from '../../model/ids.ts'
import { actionRef, causeRef, eventRef } from '../../model/link.ts'
import { actionDescription, changeAction, rateAction, setActionStatus } from '../edit-actions.ts'
import { addReference, briefText, changeBrief } from '../edit-brief.ts'
import { changeCause } from '../edit-causes.ts'
import { addCluster } from '../edit-clusters.ts'
import { addComment } from '../edit-comments.ts'
import { addEvent, setMilestone } from '../edit-events.ts'
import { addEvidence } from '../edit-evidence.ts'
import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
  problemText,
  setTreeEffect,
} from '../edit-fault-tree.ts'
import { addFigure, addStakeholder, setTold } from '../edit-impact.ts'
import { changeLesson } from '../edit-lessons.ts'
import { addLink } from '../edit-links.ts'
import { addNote } from '../edit-notes.ts'
import { addOutcome } from '../edit-outcomes.ts'
import { addRemark } from '../edit-remarks.ts'
import {
  addReviewer,
  changeReport,
  setApproval,
  setReview,
  setSummarySent,
} from '../edit-report.ts'
import { seeded } from './two-docs.ts'
import { writeNarrative } from './write-narrative.ts'

const ADA = 'ada' as PersonId
const at = (clock: string) => Date.parse(`2025-11-28T${clock}:00Z`)

/** A small incident with something of every kind on its board; ids are fixed where tests name them. */
export function fullBoard(): Y.Doc {
  const doc = seeded()
  fillTimeline(doc)
  fillCauses(doc)
  fillActions(doc)
  fillWrapUp(doc)
  return doc
}

function fillTimeline(doc: Y.Doc): void {
  briefText(doc, 'summary')?.insert(
    0,
    'Payments failed for 38 minutes.\nA config change went everywhere.',
  )
  changeBrief(doc, {
    severity: 1,
    services: ['checkout', 'payments'],
    startedAt: at('07:10'),
    endedAt: at('07:59'),
  })
  addReference(doc, 'https://jira.example.com/OPS-1', 'Ticket OPS-1')
  const events = [
    ['started', '07:21', 'Config v42 goes to all regions', 'change', 'impact-started'],
    ['alert', '07:23', 'Alert: error rate > 5 % & rising', 'symptoms', 'detected'],
    ['over', '07:59', 'Rolled back', 'response', 'resolved'],
  ] as const
  for (const [id, clock, text, lane, milestone] of events) {
    addEvent(doc, { id: id as EventId, text, at: at(clock), lane: lane as LaneId, createdBy: ADA })
    setMilestone(doc, milestone, id as EventId)
  }
  const alert = { parent: 'alert' as EventId, addedBy: ADA, addedAt: at('09:00') }
  addEvidence(doc, {
    ...alert,
    kind: 'link',
    title: 'Dashboard',
    url: 'https://grafana.example.com/d/1',
  })
  addEvidence(doc, { ...alert, kind: 'quote', title: 'Log', text: 'a < b ]]> c' })
  const figure = addFigure(doc, {
    ...{ kind: 'customers', text: 'customers who could not pay', source: 'billing export' },
    ...{ value: 1200, low: 1000, high: 1500, createdBy: ADA },
  })
  addEvidence(doc, { parent: figure, kind: 'quote', title: 'Export', text: '1200', addedAt: 5 })
  addFigure(doc, { kind: 'revenue', text: 'lost revenue', unit: '€' })
  setTold(doc, addStakeholder(doc, 'Support', '#support'), at('08:30'))
  addStakeholder(doc, 'All customers')
}

function fillCauses(doc: Y.Doc): void {
  const cluster = 'rollout' as ClusterId
  addCluster(doc, { id: cluster, stage: 'causes', at: [100, 50], title: 'Rollout' })
  addNote(doc, { id: 'n1' as NoteId, text: 'no canary', stage: 'causes', at: [120, 80], cluster })
  addNote(doc, { text: 'what now?', stage: 'wrap-up', at: [-5, 7], color: 'blue' })
  problemText(doc)?.insert(0, 'Customers could not pay')
  const causes = [
    ['everywhere', 'The change went to all regions at once'],
    ['canary', 'There is no staged rollout for config'],
    ['load', 'Load of the sale'],
  ] as const
  for (const [id, text] of causes) addOutcome(doc, 'causes', { id: id as CauseId, text })
  const [everywhere, canary, load] = causes.map(([id]) => id as CauseId) as [
    CauseId,
    CauseId,
    CauseId,
  ]
  changeCause(doc, everywhere, { category: 'method' as CategoryId, status: 'supported' })
  changeCause(doc, canary, { rootBecause: 'we own the pipeline' })
  changeCause(doc, load, { status: 'ruled-out', ruledOutBecause: 'load was as usual' })
  addLink(doc, { kind: 'why', from: 'problem', to: causeRef(everywhere) })
  addLink(doc, { kind: 'why', from: causeRef(everywhere), to: causeRef(canary) })
  addLink(doc, { kind: 'fact', from: eventRef('started' as EventId), to: causeRef(everywhere) })
  const top = addTreeNode(doc, { kind: 'or', text: 'No payment' })
  const basic = addTreeNode(doc, { kind: 'basic', cause: canary, chance: { probability: 0.25 } })
  const house = addTreeNode(doc, { kind: 'house', state: false, text: 'Sale' })
  for (const input of [basic, house]) addTreeInput(doc, { gate: top, input })
  changeAnalysis(doc, { top, missionTime: 8760 })
  addOutcome(doc, 'actions', {
    id: 'stage' as ActionId,
    text: 'Stage the rollout of config',
    createdAt: at('10:00'),
  })
  setTreeEffect(doc, { action: 'stage' as ActionId, node: basic, becomes: 0 })
}

function fillActions(doc: Y.Doc): void {
  const [stage, alert] = ['stage', 'threshold'] as ActionId[] as [ActionId, ActionId]
  addOutcome(doc, 'actions', { id: alert, text: '=Lower the threshold; update runbook' })
  actionDescription(doc, stage)?.insert(0, 'One region first, *then* the others.\nSee [playbook].')
  changeAction(doc, stage, {
    owner: { kind: 'team', name: 'Ops-Team', person: '' },
    due: '2025-12-01',
    priority: 'high',
    moscow: 'must',
    kind: 'prevent',
    ticket: 'https://jira.example.com/OPS-7',
    commitment: 'committed',
  })
  rateAction(doc, stage, { risk: 5, effort: 2 })
  setActionStatus(doc, stage, 'in-progress', at('10:05'))
  changeAction(doc, alert, {
    verified: 'a test alert came',
    owner: { kind: 'person', name: 'Ada', person: ADA },
  })
  setActionStatus(doc, alert, 'done', at('11:00'))
  addLink(doc, { kind: 'answer', from: causeRef('canary' as CauseId), to: actionRef(stage) })
  addLink(doc, { kind: 'answer', from: eventRef('alert' as EventId), to: actionRef(alert) })
  addLink(doc, { kind: 'before', from: actionRef(alert), to: actionRef(stage) })
  addComment(doc, { action: stage, text: 'also for flags?', createdBy: ADA, at: at('10:10') })
}

function fillWrapUp(doc: Y.Doc): void {
  const lessons = [
    ['code', 'Config is code'],
    ['rollback', 'The rollback took two minutes'],
    ['who', 'Who approves config?'],
  ] as const
  for (const [id, text] of lessons) addOutcome(doc, 'lessons', { id: id as LessonId, text })
  changeLesson(doc, 'code' as LessonId, {
    audience: 'all teams',
    destination: 'onboarding',
    arrived: true,
  })
  changeLesson(doc, 'rollback' as LessonId, { kind: 'went-well' })
  const owner = { kind: 'team', name: 'Platform', person: '' } as const
  changeLesson(doc, 'who' as LessonId, { kind: 'open-question', owner })
  setReview(doc, 'in-review', at('12:00'))
  setSummarySent(doc, at('12:30'))
  const followUps = {
    start: '2025-12-05',
    time: '09:30',
    minutes: 30,
    every: 'week',
    until: '',
  } as const
  changeReport(doc, { namesPeople: true, isRepeat: true, followUps })
  setApproval(doc, addReviewer(doc, 'Ben', 'ben' as PersonId), at('13:00'))
  writeNarrative(doc, 'causes', [
    {
      kind: 'paragraph',
      spans: [
        { text: 'Config goes ' },
        { text: 'everywhere', strong: true },
        { text: ' at once: ' },
        { text: 'no staged rollout', ref: 'cause:canary' },
        { text: '.\nSee the ' },
        { text: 'runbook', href: 'https://wiki.example.com/runbook' },
      ],
    },
    { kind: 'heading', spans: [{ text: 'Why it made sense' }] },
    { kind: 'list', ordered: true, items: [[{ text: 'fast' }], [{ text: 'few', emphasis: true }]] },
    { kind: 'quote', paragraphs: [[{ text: 'It was three flags.' }]] },
    { kind: 'code', text: 'ttl: <0>' },
  ])
  addRemark(doc, {
    ...{ part: 'impact', quote: '1200', text: 'The dashboard says 1100.' },
    ...{ createdBy: 'ben' as PersonId, at: at('12:45') },
  })
}
