import { describe, expect, test } from 'vitest'
import type { FollowUps } from '../model/follow-ups.ts'
import type { ActionId, PersonId } from '../model/ids.ts'
import { addComment, commentText, deleteComment } from './edit-comments.ts'
import {
  addReviewer,
  changeReport,
  deleteReviewer,
  setApproval,
  setReview,
  setSummarySent,
} from './edit-report.ts'
import { rootOf } from './names.ts'
import { readBoard, readReport } from './read.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const SERIES: FollowUps = {
  start: '2025-12-05',
  time: '09:30',
  minutes: 45,
  every: 'two-weeks',
  until: '',
}

describe('the report of a board', () => {
  test('begins as a draft that nobody has been sent, and names nobody', () => {
    expect(readReport(seeded())).toEqual({
      review: 'draft',
      reviewAt: 0,
      sentAt: 0,
      namesPeople: false,
      isRepeat: false,
      followUps: null,
    })
  })

  test('goes on, is sent, and has follow-ups', () => {
    const doc = seeded()
    setReview(doc, 'in-review', 5)
    setSummarySent(doc, 9)
    changeReport(doc, { namesPeople: true, isRepeat: true, followUps: SERIES })
    expect(readReport(doc)).toEqual({
      review: 'in-review',
      reviewAt: 5,
      sentAt: 9,
      namesPeople: true,
      isRepeat: true,
      followUps: SERIES,
    })
    setSummarySent(doc, null)
    changeReport(doc, { namesPeople: false, followUps: null })
    expect(readReport(doc)).toMatchObject({ sentAt: 0, namesPeople: false, followUps: null })
  })

  test.each([
    ['followUps', { ...SERIES, time: '24:00' }, { followUps: null }],
    ['followUps', { ...SERIES, start: 'soon' }, { followUps: null }],
    [
      'followUps',
      { ...SERIES, minutes: -3, every: 'day', until: 'never' },
      { followUps: { ...SERIES, minutes: 30, until: '' } },
    ],
    ['review', ['finished', 'now'], { review: 'draft', reviewAt: 0 }],
    ['review', 'published', { review: 'draft' }],
    ['sentAt', 'yesterday', { sentAt: 0 }],
  ])('whose %s is %j is read as far as it makes sense', (key, value, expected) => {
    const doc = seeded()
    rootOf(doc, 'report').set(key, value)
    expect(readReport(doc)).toMatchObject(expected)
  })

  test('has reviewers, each of the board once, who approve and take it back', () => {
    const doc = seeded()
    const ben = addReviewer(doc, 'Ben', 'ben' as PersonId)
    expect(addReviewer(doc, 'Ben again', 'ben' as PersonId)).toBe(ben)
    const legal = addReviewer(doc, 'Legal')
    setApproval(doc, ben, 3)
    expect(readBoard(doc).board.reviewers).toMatchObject({
      [ben]: { name: 'Ben', person: 'ben', approvedAt: 3 },
      [legal]: { name: 'Legal', person: '', approvedAt: 0 },
    })
    setApproval(doc, ben, null)
    deleteReviewer(doc, legal)
    expect(Object.values(readBoard(doc).board.reviewers)).toMatchObject([{ approvedAt: 0 }])
  })
})

test('comments of two people on one action are both there', () => {
  const { ada, ben } = twoDocs()
  const action = 'a1' as ActionId
  const one = addComment(ada, { action, text: 'too late?', at: 1, createdBy: 'ada' as PersonId })
  const two = addComment(ben, { action, text: 'no', at: 2 })
  meet(ada, ben)
  commentText(ada, two)?.insert(2, ', in time')
  meet(ada, ben)
  expect(readBoard(ben).board.comments).toMatchObject({
    [one]: { action, text: 'too late?', createdBy: 'ada', at: 1 },
    [two]: { action, text: 'no, in time', createdBy: '', at: 2 },
  })
  deleteComment(ben, one)
  expect(Object.keys(readBoard(ben).board.comments)).toEqual([two])
})
