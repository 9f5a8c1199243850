import { changeAction, setActionStatus } from '@herringbone/shared/doc/edit-actions.ts'
import { briefText, changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { changeCategory } from '@herringbone/shared/doc/edit-categories.ts'
import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import { addTreeNode, problemText } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { DEFAULT_CATEGORIES } from '@herringbone/shared/model/category.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_LANES } from '@herringbone/shared/model/lane.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { SEED_TEXTS } from '../demo/seed-texts.ts'
import { projectBoard } from './board-projection.ts'

const MINUTE = 60_000
const start = Date.UTC(2025, 10, 28, 7)
const lane = DEFAULT_LANES[0].id

function project(change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc()
  seedBoard(doc, { title: 'Outage', timeZone: 'Europe/Berlin', ...SEED_TEXTS.en })
  change(doc)
  const { projection, items } = projectBoard(readBoard(doc).board, 99)
  return { ...projection, lines: items.flatMap(({ text }) => text.split('\n')), items }
}

it('tells of an empty board what it is called and no more', () => {
  expect(project(() => {})).toEqual({
    ...{ title: 'Outage', timeZone: 'Europe/Berlin', severity: null, services: [] },
    ...{ startedAt: null, impactMs: null, events: 0, updatedAt: 99, tags: [] },
    ...{ review: 'draft', isRepeat: false, causes: [], owners: [] },
    ...{ actions: { total: 0, done: 0, openDue: [] }, lines: [], items: [] },
  })
})

it('begins the incident where impact started, and before that is known where the Brief says', () => {
  const brief = (doc: Y.Doc) => changeBrief(doc, { startedAt: start, severity: 2 })
  expect(project(brief)).toMatchObject({ startedAt: start, severity: 2, impactMs: null })
  const marked = project((doc) => {
    brief(doc)
    const from = addEvent(doc, { text: 'a', at: start + MINUTE, lane })
    setMilestone(doc, 'impact-started', from)
    setMilestone(doc, 'resolved', addEvent(doc, { text: 'b', at: start + 5 * MINUTE, lane }))
  })
  expect(marked).toMatchObject({ startedAt: start + MINUTE, impactMs: 4 * MINUTE, events: 2 })
})

it('cuts a title that no input would have taken', () => {
  const { title } = project((doc) => {
    const text = rootOf(doc, 'brief').get('title')
    if (text instanceof Y.Text) text.insert(0, 'x'.repeat(LIMITS.titleChars + 1))
  })
  expect(title).toHaveLength(LIMITS.titleChars)
})

it('knows no duration that would be negative', () => {
  const board = project((doc) => {
    setMilestone(doc, 'impact-started', addEvent(doc, { text: 'a', at: start, lane }))
    setMilestone(doc, 'resolved', addEvent(doc, { text: 'b', at: start - MINUTE, lane }))
  })
  expect(board.impactMs).toBeNull()
})

it('has every text to search in, in the order of time', () => {
  const { lines } = project((doc) => {
    changeBrief(doc, { services: ['checkout', 'cache'] })
    const late = addEvent(doc, { text: 'later', at: start + MINUTE, lane, source: 'Slack' })
    addEvent(doc, { text: 'first\nof all', at: start, lane, source: 'Slack' })
    const base = { parent: late, addedAt: 0 }
    addEvidence(doc, { ...base, kind: 'quote', title: 'the log', text: 'p99=8123ms' })
    addEvidence(doc, { ...base, kind: 'link', url: 'https://example.com/Q1X' })
  })
  expect(lines).toEqual([
    'checkout, cache',
    ...['first', 'of all', 'Slack', 'later', 'Slack'],
    ...['the log', 'p99=8123ms', 'https://example.com/Q1X'],
  ])
})

it('finds the words of notes, clusters and what became of them', () => {
  const { lines } = project((doc) => {
    addNote(doc, { text: 'no canary', stage: 'causes', at: [0, 0] })
    addCluster(doc, { title: 'Rollout', stage: 'causes', at: [0, 0] })
    addOutcome(doc, 'causes', { text: 'config goes everywhere at once' })
    addOutcome(doc, 'actions', { text: 'stage the rollout' })
    addOutcome(doc, 'lessons', { text: 'config is code' })
  })
  expect(lines).toEqual([
    ...['Rollout', 'no canary', 'config goes everywhere at once'],
    ...['stage the rollout', 'config is code'],
  ])
})

it('finds the problem, why a cause is a root or ruled out, and what the fault tree says', () => {
  const { lines } = project((doc) => {
    problemText(doc)?.insert(0, 'Checkout fails for 38 % of orders')
    changeCategory(doc, DEFAULT_CATEGORIES[0].id, { title: 'Crew' })
    const root = addOutcome(doc, 'causes', { text: 'config leaves no trace' })
    changeCause(doc, root, { rootBecause: 'this is ours to change' })
    const out = addOutcome(doc, 'causes', { text: 'a network fault' })
    changeCause(doc, out, { status: 'ruled-out', ruledOutBecause: 'no loss on any link' })
    const back = addOutcome(doc, 'causes', { text: 'the pool was full' })
    changeCause(doc, back, { status: 'supported', ruledOutBecause: 'not shown any more' })
    addTreeNode(doc, { kind: 'or', text: 'Edge serves stale prices' })
    addTreeNode(doc, { kind: 'basic', cause: root })
  })
  expect(lines).toEqual([
    ...['Checkout fails for 38 % of orders', 'Crew'],
    ...['config leaves no trace', 'this is ours to change'],
    ...['a network fault', 'no loss on any link', 'the pool was full'],
    'Edge serves stale prices',
  ])
})

it('knows what a list shows and filters by', () => {
  const board = project((doc) => {
    changeBrief(doc, { services: ['checkout'], tags: ['dns'] })
    addOutcome(doc, 'causes', { text: 'alerts were muted' })
    const root = addOutcome(doc, 'causes', { text: 'no canary' })
    changeCause(doc, root, { rootBecause: '' })
    const out = addOutcome(doc, 'causes', { text: 'the network' })
    changeCause(doc, out, { status: 'ruled-out' })
    const [done, wont, open] = ['a', 'b', 'c'].map((text) => addOutcome(doc, 'actions', { text }))
    if (!done || !wont || !open) throw new Error('three actions were made')
    changeAction(doc, done, { owner: { kind: 'team', name: 'Edge', person: '' } })
    setActionStatus(doc, done, 'done', 5)
    setActionStatus(doc, wont, 'wont', 5)
    changeAction(doc, open, { due: '2026-01-02' })
  })
  expect(board).toMatchObject({
    ...{ services: ['checkout'], tags: ['dns'], causes: ['no canary', 'alerts were muted'] },
    ...{ owners: ['Edge'], actions: { total: 2, done: 1, openDue: ['2026-01-02'] } },
  })
})

it('says of everything that can be found where it is shown', () => {
  const { items } = project((doc) => {
    briefText(doc, 'summary')?.insert(0, 'Orders failed')
    const event = addEvent(doc, { text: 'p99 rises', at: start, lane })
    addEvidence(doc, { parent: event, addedAt: 0, kind: 'quote', title: 'the log', text: '8123ms' })
    addEvidence(doc, { parent: 'gone' as EventId, addedAt: 0, kind: 'quote', text: 'orphan' })
    addNote(doc, { text: 'no canary', stage: 'causes', at: [0, 0] })
  })
  expect(items.map(({ kind, at, text }) => [kind, at.split(':')[0], text])).toEqual([
    ['brief', 'brief', 'Orders failed'],
    ['event', 'event', 'p99 rises'],
    ['evidence', 'event', 'the log\n8123ms'],
    ['note', 'note', 'no canary'],
  ])
})
