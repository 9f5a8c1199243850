import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { createEvent, fireEvent, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { createLocalBoard, type LocalBoardOptions } from '../../sync/local-board.ts'
import { setUpUiTests } from '../../ui/render-ui.tsx'
import { createGraphCanvas } from './graph-canvas.ts'
import { graphView, openGraphView, selectItems } from './graph-view.ts'
import type { GraphSpec } from './spec.ts'
import { A, B, fillCauses, sampleSpec } from './testing/sample-graph.tsx'
import { useGraphClipboard } from './use-graph-clipboard.ts'

setUpUiTests()
beforeEach(() => graphView.setState({ board: null }))

/** Makes a cause of each line. */
const spec: GraphSpec = {
  ...sampleSpec,
  pasteLines: ({ board }, lines) =>
    lines.map((text) => {
      let made = ''
      board.edit((doc) => {
        made = causeRef(addOutcome(doc, 'causes', { text }))
      })
      return made
    }),
}

function open(options: LocalBoardOptions = {}, given = spec) {
  const board = createLocalBoard({ fill: fillCauses, ...options })
  openGraphView(board.id)
  const canvas = createGraphCanvas(board, given)
  renderHook(() => useGraphClipboard(canvas))
  return () => {
    const { causes, causeOrder } = board.store.getState()
    return causeOrder.map((id) => causes[id]?.text)
  }
}

/** Whether the canvas has taken the paste for itself. */
function paste(text: string, target: Element = document.body): boolean {
  const event = createEvent.paste(target, { clipboardData: { getData: () => text } })
  fireEvent(target, event)
  return event.defaultPrevented
}

function copy(): string | undefined {
  let copied: string | undefined
  const setData = (_type: string, text: string) => {
    copied = text
  }
  fireEvent.copy(document.body, { clipboardData: { setData } })
  return copied
}

test('each pasted line becomes something, without the signs of a list, and is selected', () => {
  const texts = open()
  const before = texts().length
  expect(paste('- no canary\r\n\r\n2. one on-call\n')).toBe(true)
  expect(texts().slice(before)).toEqual(['no canary', 'one on-call'])
  expect(graphView.getState().selection.size).toBe(2)
})

test('fields keep their own paste, and blank lines are nothing', () => {
  const field = document.body.appendChild(document.createElement('input'))
  open()
  expect(paste('for the field', field)).toBe(false)
  expect(paste(' \n ')).toBe(false)
  field.remove()
})

test('an observer pastes nothing', () => {
  const texts = open({ role: 'observer' })
  const before = texts()
  expect(paste('no canary')).toBe(false)
  expect(texts()).toEqual(before)
})

test('a surface that makes nothing of lines leaves a paste alone', () => {
  open({}, sampleSpec)
  expect(paste('no canary')).toBe(false)
})

test('what is selected is copied as lines, in reading order', () => {
  const texts = open()
  expect(copy()).toBeUndefined()
  selectItems([B, A])
  expect(copy()).toBe(texts().slice(0, 2).join('\n'))
})
