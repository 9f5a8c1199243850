import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LessonId } from '../model/ids.ts'
import { changeLesson } from './edit-lessons.ts'
import { addOutcome } from './edit-outcomes.ts'
import { rootOf } from './names.ts'
import { readRecord } from './read.ts'
import { seeded } from './testing/two-docs.ts'

const L = 'l1' as LessonId

function withLesson(): Y.Doc {
  const doc = seeded()
  addOutcome(doc, 'lessons', { id: L, text: 'Config is code' })
  return doc
}

test('a lesson says who should hear it, where it goes and that it got there', () => {
  const doc = withLesson()
  expect(readRecord(doc, 'lessons', L)).toMatchObject({ kind: 'lesson', arrived: false })
  changeLesson(doc, L, { audience: 'all teams', destination: 'onboarding', arrived: true })
  expect(readRecord(doc, 'lessons', L)).toMatchObject({
    audience: 'all teams',
    destination: 'onboarding',
    arrived: true,
  })
  changeLesson(doc, L, { destination: null, arrived: false })
  expect(readRecord(doc, 'lessons', L)).toMatchObject({ destination: null, arrived: false })
})

test('an open question has an owner', () => {
  const doc = withLesson()
  const owner = { kind: 'team', name: 'Platform', person: '' } as const
  changeLesson(doc, L, { kind: 'open-question', owner })
  expect(readRecord(doc, 'lessons', L)).toMatchObject({ kind: 'open-question', owner })
})

test('words that nobody knows are read as the usual ones', () => {
  const doc = withLesson()
  const record = rootOf(doc, 'lessons').get(L)
  if (!(record instanceof Y.Map)) throw new Error('no record')
  for (const key of ['kind', 'destination', 'arrived', 'owner', 'audience']) record.set(key, 7)
  expect(readRecord(doc, 'lessons', L)).toMatchObject({
    kind: 'lesson',
    destination: null,
    arrived: false,
    owner: null,
    audience: '',
  })
})
