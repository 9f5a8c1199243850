import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { graphView, selectItems } from '../../canvas/graph/graph-view.ts'
import { createMeeting } from '../../session/testing.tsx'
import type { LocalBoardOptions } from '../../sync/local-board.ts'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import WhysStage from './whys-stage.tsx'

setUpUiTests()
beforeEach(() => graphView.setState({ board: null }))

const NOWHERE = 'nowhere'
const ref = (id: string) => causeRef(id as CauseId)
const node = (id: string) =>
  document.querySelector<HTMLElement>(`[data-item="${id}"]`) ?? document.body

/** The problem with two answers, and one below the first; the world has moved to where it is seen. */
async function open(options: LocalBoardOptions = {}) {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  const { tab, within: onBoard } = createMeeting({
    role: 'participant',
    fill: (doc) => {
      for (const id of ['a', 'b', 'deep'])
        addOutcome(doc, 'causes', { id: id as CauseId, text: id })
      addLink(doc, { kind: 'why', from: 'problem', to: ref('a') })
      addLink(doc, { kind: 'why', from: 'problem', to: ref('b') })
      addLink(doc, { kind: 'why', from: ref('a'), to: ref('deep') })
    },
    ...options,
  })
  renderUi(onBoard(<WhysStage />))
  await act(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))))
  const board = tab.handle
  return {
    board,
    answers: () =>
      Object.values(board.store.getState().links)
        .map(({ from, to }) => `${from} ${to}`)
        .sort(),
  }
}
const handle = () => screen.queryByRole('button', { name: /^Why “/ })
const hover = (id: string) => fireEvent.pointerOver(node(id), { pointerType: 'mouse' })
/** The middle of a card on the screen, as it says where it stands on the plane. */
function middleOf(id: string) {
  if (id === NOWHERE) return { clientX: 5, clientY: 5 }
  const world = document.querySelector<HTMLElement>('[data-world]')?.style.transform ?? ''
  const [zoom = 1, x = 0, y = 0] = [...world.matchAll(/-?[\d.]+/g)].map(Number)
  const { transform, width, height } = node(id).style
  const [left = 0, top = 0] = [...transform.matchAll(/-?[\d.]+/g)].map(Number)
  return {
    clientX: (x + left + Number.parseFloat(width) / 2) * zoom,
    clientY: (y + top + Number.parseFloat(height) / 2) * zoom,
  }
}
function drag(from: string, onto: string) {
  hover(from)
  const button = handle() ?? document.body
  const pointer = { pointerId: 1, button: 0 }
  fireEvent(
    button,
    new PointerEvent('pointerdown', { ...pointer, bubbles: true, ...middleOf(from) }),
  )
  fireEvent(
    button,
    new PointerEvent('pointermove', { ...pointer, bubbles: true, ...middleOf(onto) }),
  )
  const said = document.querySelector('[data-surface]')?.textContent ?? ''
  fireEvent(button, new PointerEvent('pointerup', { ...pointer, bubbles: true, ...middleOf(onto) }))
  fireEvent.click(button)
  return said
}
const BEFORE = [`${ref('a')} ${ref('deep')}`, `problem ${ref('a')}`, `problem ${ref('b')}`]

test('a handle is at the card under the pointer, else at the one that is selected, else nowhere', async () => {
  await open()
  expect(handle()).toBeNull()
  act(() => selectItems([ref('b')]))
  expect(handle()?.title).toMatch(/^Why “b/)
  hover(ref('a'))
  expect(handle()?.title).toMatch(/^Why “a/)
  act(() => graphView.setState({ editing: ref('b') }))
  fireEvent.pointerLeave(document.querySelector('[data-surface]')?.parentElement ?? document.body)
  expect(handle()).toBeNull()
})

test('dragged onto a cause it makes that an answer too, and it keeps what it answered', async () => {
  const { answers } = await open()
  expect(drag(ref('b'), ref('deep'))).toContain('Also answers “b”')
  expect(answers()).toEqual([...BEFORE, `${ref('b')} ${ref('deep')}`].sort())
})

test('a ring is refused in a sentence that names it, and a drag to nowhere does nothing', async () => {
  const { answers, board } = await open()
  expect(drag(ref('deep'), ref('a'))).toMatch(/in a circle: .*→/)
  expect(answers()).toEqual(BEFORE)
  drag(ref('deep'), NOWHERE)
  expect(answers()).toEqual(BEFORE)
  expect(board.store.getState().causeOrder).toHaveLength(3)
})

test('clicked it asks on, below', async () => {
  const { board } = await open()
  hover(ref('deep'))
  fireEvent.click(handle() ?? document.body)
  expect(board.store.getState().causeOrder).toHaveLength(4)
})

test('who only looks on has no handle', async () => {
  await open({ role: 'observer' })
  hover(ref('a'))
  expect(handle()).toBeNull()
})
