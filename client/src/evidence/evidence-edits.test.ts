import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId, EventId, EvidenceId, LaneId } from '@herringbone/shared/model/ids.ts'
import { describe, expect, it } from 'vitest'
import { createLocalBoard } from '../sync/local-board.ts'
import {
  addLink,
  addQuote,
  changeEvidence,
  normaliseUrl,
  removeEvidence,
} from './evidence-edits.ts'

const event = 'event' as EventId

const boardWithEvent = (role: 'participant' | 'observer' = 'participant') =>
  createLocalBoard({
    role,
    fill: (doc) => {
      addEvent(doc, { id: event, text: 'pager', at: 0, lane: 'response' as LaneId })
    },
  })

const only = (board: ReturnType<typeof boardWithEvent>) => {
  const { evidence, evidenceOf } = board.store.getState()
  const ids = evidenceOf[event] ?? []
  expect(ids).toHaveLength(1)
  return evidence[ids[0] as EvidenceId]
}

describe('normaliseUrl', () => {
  it('completes an address that was typed without https', () => {
    expect(normaliseUrl(' grafana.example/d/1 ')).toBe('https://grafana.example/d/1')
    expect(normaliseUrl('localhost.example:3000/x')).toBe('https://localhost.example:3000/x')
  })

  it('leaves http and https as they are', () => {
    expect(normaliseUrl('http://a.example/?q=1')).toBe('http://a.example/?q=1')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'two words', 'word', ''])(
    'refuses "%s"',
    (typed) => {
      expect(normaliseUrl(typed)).toBeUndefined()
    },
  )
})

const cause = 'cause' as CauseId

describe('evidence of a cause', () => {
  it('is added, named and undone as that of an event', () => {
    const board = createLocalBoard({
      fill: (doc) => addOutcome(doc, 'causes', { id: cause, text: 'no canary' }),
    })
    expect(addQuote(board, cause, 'WARN', '')).toBe(true)
    expect(board.store.getState().evidenceOf[cause]).toHaveLength(1)
    board.undo()
    expect(board.store.getState().evidenceOf[cause] ?? []).toEqual([])
  })

  it('finds no place when the cause is gone', () => {
    expect(addQuote(createLocalBoard(), cause, 'WARN', '')).toBe(false)
  })
})

describe('evidence', () => {
  it('is added to its event and undone in one step', () => {
    const board = boardWithEvent()
    addLink(board, event, 'https://a.example', ' Alert ')
    expect(only(board)).toMatchObject({ kind: 'link', title: 'Alert', url: 'https://a.example' })
    board.undo()
    expect(board.store.getState().evidenceOf[event] ?? []).toEqual([])
  })

  it('keeps the indentation of quoted lines and loses empty lines around them', () => {
    const board = boardWithEvent()
    addQuote(board, event, '\n  at gateway\n    retry=3  \n\n', '')
    expect(only(board)?.text).toBe('  at gateway\n    retry=3')
  })

  it('is changed in one step', () => {
    const board = boardWithEvent()
    addLink(board, event, 'https://a.example', 'old')
    const id = only(board)?.id as EvidenceId
    changeEvidence(board, id, { title: 'new', url: 'https://b.example' })
    expect(only(board)).toMatchObject({ title: 'new', url: 'https://b.example' })
    board.undo()
    expect(only(board)).toMatchObject({ title: 'old', url: 'https://a.example' })
  })

  it('does not take an address that would run code', () => {
    const board = boardWithEvent()
    addLink(board, event, 'https://a.example', '')
    changeEvidence(board, only(board)?.id as EvidenceId, { url: 'javascript:alert(1)' })
    expect(only(board)?.url).toBe('https://a.example')
  })

  it('comes back when its deletion is undone', () => {
    const board = boardWithEvent()
    addQuote(board, event, 'WARN', '')
    removeEvidence(board, only(board)?.id as EvidenceId)
    expect(board.store.getState().evidenceOf[event] ?? []).toEqual([])
    board.undo()
    expect(only(board)?.text).toBe('WARN')
  })

  it('is not for observers to add', () => {
    const board = boardWithEvent('observer')
    expect(addLink(board, event, 'https://a.example', '')).toBe(false)
    expect(board.store.getState().evidenceOf[event] ?? []).toEqual([])
  })
})
