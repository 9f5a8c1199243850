import {
  changeTreeNode,
  setTreeEffect,
  treeNodeText,
} from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { graphView } from '../../canvas/graph/graph-view.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { createAnswerer } from './analysis/answer.ts'
import type { Reply, Request } from './analysis/messages.ts'
import { showTab, treeView } from './analysis/tree-view.ts'
import FaultTreeStage from './fault-tree-stage.tsx'
import { A, ACTION, B, C, CAUSE, fillTree, G } from './testing/sample-tree.ts'

setUpUiTests()

/** What the worker says instead of the truth. */
let answerAs: (request: Request) => Reply | undefined

class AtOnceWorker {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null
  readonly #answer = createAnswerer(() => 0)
  postMessage(request: Request): void {
    const data = answerAs(request) ?? this.#answer(request)
    queueMicrotask(() => act(() => this.onmessage?.({ data } as MessageEvent<Reply>)))
  }
  terminate(): void {
    this.onmessage = null
  }
}

let board: BoardHandle

async function open(options: LocalBoardOptions = {}): Promise<void> {
  vi.stubGlobal('Worker', AtOnceWorker)
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  board = createLocalBoard({ fill: fillTree, ...options })
  renderUi(
    <BoardProvider board={board}>
      <FaultTreeStage />
    </BoardProvider>,
  )
}
beforeEach(() => {
  graphView.setState({ board: null })
  treeView.setState({ board: null })
  answerAs = () => undefined
})

const panel = () => screen.getByRole('complementary', { name: 'Analysis' })
const answered = () =>
  waitFor(() => expect(panel().querySelector('[data-analysis="done"]')).not.toBeNull())
const figure = (label: string) => within(panel()).getByText(label).nextElementSibling?.textContent

describe('the analysis', () => {
  test('says the exact probability beside both approximations, and follows every change', async () => {
    await open()
    await answered()
    expect(figure('Exact')).toBe('0.0595')
    expect(figure('Rare-event approximation')).toBe('0.06')
    act(() => board.edit((doc) => changeTreeNode(doc, G, { kind: 'or' })))
    await waitFor(() => expect(figure('Exact')).toBe('0.5545'))
    expect(figure('Rare-event approximation')).toBe('0.61')
    expect(within(panel()).getByText('3 of order 1')).toBeDefined()
  })

  test('marks on the canvas what is enough by itself', async () => {
    await open()
    await answered()
    expect(document.querySelector('[data-item="node:c"] [data-single]')).not.toBeNull()
    expect(document.querySelector('[data-item="node:a"] [data-single]')).toBeNull()
  })

  test('says that the canvas shows what actions change while some are switched on', async () => {
    await open()
    await answered()
    expect(within(panel()).queryByText(/This is the tree as it is/)).toBeNull()
    act(() => treeView.setState({ on: new Set([ACTION]) }))
    expect(within(panel()).getByText(/^This is the tree as it is. 1 action is/)).toBeDefined()
    fireEvent.click(within(panel()).getByRole('button', { name: 'Switch off' }))
    expect(treeView.getState().on.size).toBe(0)
    expect(within(panel()).queryByText(/This is the tree as it is/)).toBeNull()
  })

  test('a missing probability is not 0: it is named, and leads to the event', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, A, { chance: null })))
    await waitFor(() => expect(figure('Exact')).toBe('not computable'))
    fireEvent.click(
      within(panel()).getAllByRole('button', { name: 'Cache restarts' })[0] as Element,
    )
    expect([...graphView.getState().selection]).toEqual(['node:a'])
    expect(treeView.getState().tab).toBe('analysis')
  })

  test('a rate without a mission time is said to be one, and the time can be said there', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, A, { chance: { rate: 0.01 } })))
    await waitFor(() => expect(figure('Exact')).toBe('not computable'))
    const field = within(panel()).getByLabelText('Mission time of the tree, hours')
    fireEvent.change(field, { target: { value: '24' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.blur(field)
    await waitFor(() => expect(figure('Exact')).toBe('0.1156'))
    expect(within(panel()).queryByLabelText('Mission time of the tree, hours')).toBeNull()
  })

  test('a sum above 1 is clamped and said so', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, G, { kind: 'or' })))
    act(() => board.edit((doc) => changeTreeNode(doc, C, { chance: { probability: 0.9 } })))
    await waitFor(() => expect(figure('Rare-event approximation')).toBe('1'))
    expect(within(panel()).getByText(/The sum is above 1/)).toBeDefined()
  })

  test('a tree with NOT has prime implicants, and no bound for coherent trees', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, G, { kind: 'xor' })))
    await waitFor(() =>
      expect(within(panel()).getByText(/these are prime implicants/)).toBeDefined(),
    )
    expect(within(panel()).getByText(/a bound for trees without NOT and XOR/)).toBeDefined()
  })

  test('always and never are said in words', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, C, { kind: 'house', state: true })))
    await waitFor(() => expect(within(panel()).getByText(/The top always happens/)).toBeDefined())
    act(() => {
      board.edit((doc) => {
        changeTreeNode(doc, C, { state: false })
        changeTreeNode(doc, A, { kind: 'house', state: false })
      })
    })
    await waitFor(() => expect(within(panel()).getByText(/The top cannot happen/)).toBeDefined())
  })

  test('what is wrong is said with its place as a link', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, B, { kind: 'and' })))
    const problem = await within(panel()).findByText(/is a gate without inputs/)
    fireEvent.click(within(problem).getByRole('button', { name: 'No second cache' }))
    expect([...graphView.getState().selection]).toEqual(['node:b'])
  })

  test('a tree that is too large can be tried again up to an order', async () => {
    const tooLarge = { code: 'diagram-too-large' as const, at: 'top', about: [] }
    answerAs = ({ seq, maxOrder }) =>
      maxOrder === null ? { seq, ms: 0, body: { ok: false, problems: [tooLarge] } } : undefined
    await open()
    expect(await within(panel()).findByText(/needs more memory than it is given/)).toBeDefined()
    fireEvent.click(within(panel()).getByRole('combobox', { name: 'List up to order' }))
    fireEvent.click(await screen.findByRole('option', { name: '2' }))
    await waitFor(() => expect(figure('Exact')).toBe('0.0595'))
  })

  test('the importance comes when it is asked for, each measure with its formula', async () => {
    await open()
    await answered()
    expect(within(panel()).queryByRole('table')).toBeNull()
    fireEvent.click(within(panel()).getByRole('button', { name: /importance of each event/ }))
    const table = await within(panel()).findByRole('table')
    expect(within(table).getAllByRole('row')).toHaveLength(4)
    expect(within(panel()).getByText('P(top | event) − P(top | no event)')).toBeDefined()
  })
})

describe('what if', () => {
  test('an action that is switched on breaks cut sets, and changes nothing for others', async () => {
    await open({
      fill: (doc) => {
        fillTree(doc)
        setTreeEffect(doc, { action: ACTION, node: B, becomes: 0 })
      },
    })
    await answered()
    act(() => showTab('what-if'))
    const choice = within(panel()).getByRole('switch', { name: 'Done: Second cache' })
    const above = () =>
      [...panel().querySelectorAll('p, h3')].filter(
        (one) => choice.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING,
      ).length
    const before = above()
    fireEvent.click(choice)
    await waitFor(() => expect(figure('With what is switched on')).toBe('0.01'))
    // what has been clicked stays where it is: nothing comes in over it
    expect(above()).toBe(before)
    expect(figure('As it is')).toBe('0.0595')
    expect(within(panel()).getByText('1 cut set is broken')).toBeDefined()
    expect(board.status.getState().canUndo).toBe(false)
  })

  test('what an action does is written down for everyone, and refused when it is no probability', async () => {
    await open()
    await answered()
    act(() => showTab('what-if'))
    fireEvent.click(within(panel()).getByRole('button', { name: 'It changes an event' }))
    fireEvent.click(within(panel()).getByRole('combobox', { name: 'Event' }))
    fireEvent.click(await screen.findByRole('option', { name: 'Cache restarts' }))
    fireEvent.click(within(panel()).getByRole('radio', { name: 'Its probability becomes' }))
    const value = within(panel()).getByRole('textbox', { name: /New probability/ })
    fireEvent.change(value, { target: { value: '2' } })
    fireEvent.click(within(panel()).getByRole('button', { name: 'Add' }))
    expect(within(panel()).getByText(/A probability is a number from 0 to 1/)).toBeDefined()
    fireEvent.change(value, { target: { value: '1 %' } })
    fireEvent.click(within(panel()).getByRole('button', { name: 'Add' }))
    const [effect] = Object.values(board.store.getState().treeEffects)
    expect(effect).toMatchObject({ action: ACTION, node: A, becomes: 0.01 })
    await waitFor(() => expect(figure('With what is switched on')).toBe('0.01495'))
  })
})

describe('a node in the panel', () => {
  const select = (id: string) => {
    act(() => graphView.setState({ selection: new Set([`node:${id}`]), focused: `node:${id}` }))
    act(() => showTab('item'))
  }

  test('a probability outside 0 to 1 is refused with a sentence', async () => {
    await open()
    select(A)
    const field = within(panel()).getByRole('textbox', { name: /^Probability, from 0 to 1/ })
    fireEvent.change(field, { target: { value: '1.5' } })
    fireEvent.blur(field)
    expect(within(panel()).getByText(/Nothing was changed/)).toBeDefined()
    expect(board.store.getState().treeNodes[A]?.chance).toEqual({ probability: 0.1 })
    fireEvent.change(field, { target: { value: '0,25' } })
    fireEvent.blur(field)
    expect(board.store.getState().treeNodes[A]?.chance).toEqual({ probability: 0.25 })
  })

  test('k is at most the number of inputs', async () => {
    await open()
    act(() => board.edit((doc) => changeTreeNode(doc, G, { kind: 'atleast', k: 1 })))
    select(G)
    const field = within(panel()).getByRole('textbox', { name: /^k,/ })
    fireEvent.change(field, { target: { value: '3' } })
    fireEvent.blur(field)
    expect(within(panel()).getByText(/from 1 to the number of inputs \(2\)/)).toBeDefined()
    fireEvent.change(field, { target: { value: '2' } })
    fireEvent.blur(field)
    expect(board.store.getState().treeNodes[G]?.k).toBe(2)
  })

  test('it can stand for a cause, and then says what that says', async () => {
    await open()
    select(A)
    fireEvent.click(within(panel()).getByRole('combobox', { name: 'Stands for a cause' }))
    fireEvent.click(await screen.findByRole('option', { name: 'Config goes to all regions' }))
    expect(within(panel()).getByText(/the words of the cause/)).toBeDefined()
    expect(document.querySelector('[data-item="node:a"]')?.getAttribute('aria-label')).toContain(
      'Config goes to all regions',
    )
  })

  test('what the cause it stands for is because of, and leads to, is said and added there', async () => {
    await open()
    select(A)
    expect(within(panel()).queryByRole('region', { name: 'The cause in the thread' })).toBeNull()
    act(() =>
      board.edit((doc) => {
        changeTreeNode(doc, A, { cause: CAUSE })
        addLink(doc, { kind: 'answer', from: causeRef(CAUSE), to: actionRef(ACTION) })
      }),
    )
    const links = await within(panel()).findByRole('region', { name: 'The cause in the thread' })
    const leads = await within(links).findByRole('list', { name: 'Leads to' })
    expect(within(leads).getByText('Second cache')).toBeDefined()
    fireEvent.click(within(links).getByRole('button', { name: 'Because of…' }))
    const field = within(links).getByRole('combobox', { name: 'Because of…' })
    fireEvent.change(field, { target: { value: 'No stages' } })
    fireEvent.click(await screen.findByRole('option', { name: 'New cause: “No stages”' }))
    const because = await within(links).findByRole('list', { name: 'Because of' })
    expect(within(because).getByText('No stages')).toBeDefined()
  })
})

test('an empty board offers to begin with the problem', async () => {
  await open({ fill: () => {} })
  expect(screen.queryByRole('complementary')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Begin with the problem' }))
  expect(board.store.getState().analysis.top).not.toBe('')
  expect(graphView.getState().editing).toBe(`node:${board.store.getState().analysis.top}`)
})

test('a hint on the wording stands in the panel, else at the node that is written, and in the list', async () => {
  await open()
  act(() => board.edit((doc) => treeNodeText(doc, A)?.insert(0, 'Root cause: human error. ')))
  act(() => {
    treeView.setState({ panelOpen: false })
    graphView.setState({ selection: new Set([`node:${A}`]), editing: `node:${A}` })
  })
  expect(await screen.findAllByText(/“human error”/)).toHaveLength(1)
  act(() => showTab('item'))
  expect(await within(panel()).findByText(/“human error”/)).toBeTruthy()
  await waitFor(() => expect(screen.getAllByText(/“human error”/)).toHaveLength(1))
  act(() => graphView.setState({ editing: null, outlineOpen: true }))
  const row = () => document.querySelector<HTMLElement>(`[data-outline-item="node:${A}"]`)
  expect(await within(row() ?? document.body).findByText(/Which conditions made it/)).toBeTruthy()
})
