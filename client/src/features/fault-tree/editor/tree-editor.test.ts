import { addTreeInput, changeTreeNode } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { graphView, selectItems } from '../../../canvas/graph/graph-view.ts'
import { A, B, C, G, inputsOn, LOST, openTree, TOP } from '../testing/sample-tree.ts'
import { pictureOf } from './tree-scene.ts'

let open: ReturnType<typeof openTree>
beforeEach(() => {
  open = openTree()
})
afterEach(() => open.close())

const at = (id: string) => `node:${id}`
const select = (...ids: string[]) => selectItems(ids.map(at))
const focused = () => graphView.getState().focused
const nodes = () => open.canvas.scene.getState().nodes
const drop = (ids: readonly string[], target: string | null, rest = {}) =>
  open.canvas.spec.dropAt?.(open.canvas, {
    ids: ids.map(at),
    target: target === null ? null : at(target),
    point: { x: 0, y: 0 },
    alt: false,
    ...rest,
  })

describe('the scene', () => {
  test('says what each node is, in reading order, and the tray comes last', () => {
    expect([...nodes().values()].map(({ label }) => label)).toEqual([
      'OR gate: Checkout fails',
      'AND gate: Sessions are lost',
      'Basic event: Cache restarts, probability 0.1',
      'Basic event: No second cache, probability 0.5',
      'Basic event: Database refuses, probability 0.01',
      'Basic event: Certificate expired',
    ])
    const tray = pictureOf(open.canvas.scene.getState())?.tray
    expect(tray && tray.y > (nodes().get(at(A))?.y ?? 0)).toBe(true)
  })

  test('what has not changed stays the same object', () => {
    const before = new Map(nodes())
    open.board.edit((doc) => changeTreeNode(doc, C, { chance: { probability: 0.2 } }))
    const same = [...nodes()].filter(([id, node]) => before.get(id) === node)
    expect(same.map(([id]) => id)).not.toContain(at(C))
    expect(same).toHaveLength(5)
  })

  test('a shared event is a triangle the second time', () => {
    open.board.edit((doc) => addTreeInput(doc, { gate: TOP, input: A }))
    const transfer = [...nodes().values()].find(({ kind }) => kind === 'transfer')
    expect(transfer?.label).toBe('Transfer to Cache restarts, which is drawn elsewhere')
    expect(open.canvas.spec.textOf?.(open.canvas, transfer?.id ?? '')).toBeUndefined()
  })
})

test('a tree begins near the middle, with room at both sides and for the panel', () => {
  open.close()
  open = openTree({ fill: () => {} })
  open.canvas.resize(1200, 800)
  open.canvas.run('add')
  const [top] = nodes().values()
  if (!top) throw new Error('the tree has been begun')
  const { x, y } = open.canvas.plane.toScreen({ x: top.x + top.width / 2, y: top.y })
  expect(x).toBeGreaterThan(350)
  expect(x).toBeLessThan(600)
  expect(y).toBeLessThan(300)
})

describe('the keys', () => {
  test('arrows travel the tree: to the gate, to the first input, to the siblings', () => {
    select(G)
    open.canvas.run('down')
    expect(focused()).toBe(at(A))
    open.canvas.run('right')
    expect(focused()).toBe(at(B))
    open.canvas.run('up')
    expect(focused()).toBe(at(G))
    open.canvas.run('right')
    expect(focused()).toBe(at(C))
  })

  test('Tab adds the next sibling and asks for its words; left without any it goes again', () => {
    select(A)
    open.canvas.run('tab')
    const made = graphView.getState().editing?.slice('node:'.length) ?? ''
    expect(inputsOn(open.board, G)).toEqual([A, made, B])
    open.canvas.leaveEditing()
    expect(inputsOn(open.board, G)).toEqual([A, B])
  })

  test('N adds an input; an event becomes a gate, and is one again if nothing is written', () => {
    select(A)
    open.canvas.run('add')
    expect(open.board.store.getState().treeNodes[A]?.kind).toBe('or')
    open.canvas.leaveEditing()
    expect(open.board.store.getState().treeNodes[A]?.kind).toBe('basic')
    expect(inputsOn(open.board, A)).toEqual([])
  })

  test('Delete takes a node away, and a triangle only out of its gate', () => {
    open.board.edit((doc) => addTreeInput(doc, { gate: TOP, input: A }))
    const transfer = [...nodes().values()].find(({ kind }) => kind === 'transfer')?.id ?? ''
    selectItems([transfer])
    open.canvas.run('delete')
    expect(inputsOn(open.board, TOP)).toEqual([G, C])
    expect(open.board.store.getState().treeNodes[A]).toBeDefined()
    select(A)
    open.canvas.run('delete')
    expect(open.board.store.getState().treeNodes[A]).toBeUndefined()
    expect(focused()).toBe(at(G))
  })

  test('a gate can be folded, an event cannot', () => {
    select(G)
    open.canvas.run('fold')
    expect(nodes().has(at(A))).toBe(false)
    expect(nodes().get(at(G))?.label).toBe('AND gate: Sessions are lost, folded')
    open.canvas.run('fold')
    select(A)
    open.canvas.run('fold')
    expect(nodes().has(at(A))).toBe(true)
  })

  test('an observer changes nothing', () => {
    open.close()
    open = openTree({ role: 'observer' })
    select(A)
    for (const command of ['tab', 'add', 'delete', 'moveDown']) open.canvas.run(command)
    expect(Object.keys(open.board.store.getState().treeNodes)).toHaveLength(6)
    expect(inputsOn(open.board, G)).toEqual([A, B])
  })
})

describe('dropping', () => {
  test('moves into another gate, or with Alt links to it as well', () => {
    const move = drop([C], G)
    expect(move?.hint).toBe('Move into “Sessions are lost”')
    open.board.edit((doc) => move?.apply?.(doc))
    expect([inputsOn(open.board, TOP), inputsOn(open.board, G)]).toEqual([[G], [A, B, C]])
    open.board.undo()
    open.board.edit((doc) => drop([C], G, { alt: true })?.apply?.(doc))
    expect([inputsOn(open.board, TOP), inputsOn(open.board, G)]).toEqual([
      [G, C],
      [A, B, C],
    ])
  })

  test('onto an event makes it a gate, and joins what stood in the tray', () => {
    const onto = drop([LOST], C)
    expect(onto?.hint).toBe('“Database refuses” becomes an OR gate with this input')
    open.board.edit((doc) => onto?.apply?.(doc))
    expect(open.board.store.getState().treeNodes[C]?.kind).toBe('or')
    expect(inputsOn(open.board, C)).toEqual([LOST])
  })

  test('what would close a ring, is there already, or has no inputs is refused with a sentence', () => {
    expect(drop([TOP], G)).toMatchObject({
      hint: expect.stringContaining('cannot depend on itself'),
    })
    expect(drop([TOP], G)?.apply).toBeUndefined()
    expect(drop([A], G)).toEqual({
      target: at(G),
      hint: 'It is an input of “Sessions are lost” already.',
    })
    open.board.edit((doc) => changeTreeNode(doc, C, { kind: 'house' }))
    expect(drop([LOST], C)?.apply).toBeUndefined()
  })

  test('over the tray takes out of the gate, elsewhere all goes back', () => {
    expect(drop([C], null)).toBeNull()
    const tray = pictureOf(open.canvas.scene.getState())?.tray
    const out = drop([C], null, { point: { x: (tray?.x ?? 0) + 1, y: (tray?.y ?? 0) + 1 } })
    open.board.edit((doc) => out?.apply?.(doc))
    expect(inputsOn(open.board, TOP)).toEqual([G])
  })
})
