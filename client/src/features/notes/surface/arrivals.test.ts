import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import type { PersonId, RoundId } from '@herringbone/shared/model/ids.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { awaitArrivals } from '../../../canvas/arrivals.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { openNotes } from '../testing/notes-board.ts'
import type { NotesSurface } from './surface.ts'

const ROUND = 'round' as RoundId // ids of tests can be read

let board: BoardHandle
let surface: NotesSurface
let close: () => void

beforeEach(() => {
  ;({ board, surface, close } = openNotes())
  awaitArrivals(board, 'causes', ROUND)
})
afterEach(() => close())

const endRound = (notes: number) =>
  board.session.setState({
    view: sampleView({
      pastRounds: [
        { id: ROUND, question: '', stage: 'causes', outcome: 'revealed', notes, endedAt: 0 },
      ],
    }),
  })
const writeAt = (x: number, y: number) =>
  board.edit((doc) => {
    addNote(doc, { stage: 'causes', createdBy: board.me.id, text: 'new', at: [x, y] })
  })
const isInView = (x: number, y: number) => surface.plane.shows({ x, y, width: 160, height: 60 })

test('the view goes to what a round has brought, once', () => {
  endRound(1)
  writeAt(3_000, 2_000)
  expect(isInView(3_000, 2_000)).toBe(true)
  writeAt(9_000, 2_000)
  expect(isInView(9_000, 2_000)).toBe(false)
})

test('what was there before the canvas is in view as the canvas comes back', () => {
  endRound(1)
  surface.plane.view.setState({ width: 0 })
  writeAt(3_000, 2_000)
  expect(isInView(3_000, 2_000)).toBe(false)
  surface.resize(1_200, 800)
  expect(isInView(3_000, 2_000)).toBe(true)
})

test('the view stays where it is for notes that are in it already', () => {
  const before = surface.plane.view.getState()
  endRound(1)
  writeAt(200, 200)
  expect(surface.plane.view.getState()).toBe(before)
})

test('the view stays where it is after a round without notes, whatever is written then', () => {
  surface.resize(1_200, 800)
  const { x, y } = surface.plane.view.getState()
  endRound(0)
  surface.resize(1_200, 800)
  writeAt(3_000, 2_000)
  expect(surface.plane.view.getState()).toMatchObject({ x, y, zoom: 1 })
})

test('whoever follows someone goes on following, and sees what they see', () => {
  const before = surface.plane.view.getState()
  board.follow.setState({ followed: 'ben' as PersonId }) // ids of tests can be read
  endRound(1)
  writeAt(3_000, 2_000)
  expect(board.follow.getState().followed).toBe('ben')
  expect(surface.plane.view.getState()).toBe(before)
})
