import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../limits.ts'
import { analyse } from './analyse.ts'
import type { FaultTree, Gate, TreeEvent } from './model.ts'
import { problem } from './problems.ts'
import { treeOf } from './testing/tree-of.ts'
import { validate } from './validate.ts'

const basic = (id: string, chance?: { probability: number } | { rate: number }): TreeEvent => ({
  id,
  kind: 'basic',
  ...(chance && { chance }),
})

const tree = (gates: Gate[], events: TreeEvent[] = [basic('a'), basic('b')]): FaultTree => ({
  top: gates[0]?.id ?? 'a',
  gates,
  events,
})

describe('what is wrong with a tree', () => {
  test('nothing is wrong with a graph that shares a subtree', () => {
    expect(
      validate(
        treeOf(`
          top = and left right
          left = or shared a
          right = inhibit shared if c
          shared = 2of a b d`),
      ),
    ).toEqual([])
  })

  test('a top that is an event is enough', () => {
    expect(validate(tree([]))).toEqual([])
  })

  test('a missing top is named', () => {
    expect(validate({ top: '', gates: [], events: [] })).toEqual([problem('top-missing')])
    expect(validate({ top: 'x', gates: [], events: [] })).toEqual([
      problem('top-missing', '', ['x']),
    ])
  })

  test('a gate without inputs is named', () => {
    expect(validate(tree([{ id: 'g', kind: 'or', inputs: [] }]))).toEqual([
      problem('no-inputs', 'g'),
    ])
  })

  test('unknown and repeated inputs are named, each once, with their gate', () => {
    const gate: Gate = { id: 'g', kind: 'and', inputs: ['a', 'x', 'a', 'x', 'a'] }
    expect(validate(tree([gate]))).toEqual([
      problem('unknown-reference', 'g', ['x']),
      problem('duplicate-input', 'g', ['a']),
      problem('duplicate-input', 'g', ['x']),
    ])
  })

  test('NOT takes one input and XOR two', () => {
    expect(
      validate(
        tree([
          { id: 'g', kind: 'not', inputs: ['a', 'b'] },
          { id: 'h', kind: 'xor', inputs: ['a', 'b', 'g'] },
        ]),
      ),
    ).toEqual([problem('not-needs-one-input', 'g'), problem('xor-needs-two-inputs', 'h')])
  })

  test.each([0, -1, 3, 1.5, Number.NaN])('k = %s of two inputs is refused', (k) => {
    expect(validate(tree([{ id: 'g', kind: 'atleast', k, inputs: ['a', 'b'] }]))).toEqual([
      problem('k-outside-inputs', 'g'),
    ])
  })

  test('the condition of an INHIBIT is a conditional event or a house event', () => {
    const gate: Gate = { id: 'g', kind: 'inhibit', inputs: ['a'], condition: 'b' }
    expect(validate(tree([gate]))).toEqual([problem('condition-not-conditional', 'g', ['b'])])
    expect(validate(tree([gate], [basic('a'), { id: 'b', kind: 'house', state: true }]))).toEqual(
      [],
    )
    expect(validate(tree([gate], [basic('a')]))).toEqual([problem('unknown-reference', 'g', ['b'])])
  })

  test('a ring is named in its order', () => {
    const rings = validate(
      treeOf(`
        top = or a one
        one = and two b
        two = or c three
        three = and one d`),
    )
    expect(rings).toEqual([problem('cycle', 'one', ['one', 'two', 'three'])])
  })

  test('a gate that is its own input is a ring, also where the top does not reach it', () => {
    expect(
      validate(
        treeOf(`
          top = or a b
          lost = or lost a`),
      ),
    ).toEqual([problem('cycle', 'lost', ['lost'])])
  })

  test('every ring is told', () => {
    const rings = validate(
      treeOf(`
        top = or x y
        x = and top a
        y = and y2 b
        y2 = or y c`),
    )
    expect(rings.map(({ about }) => about)).toEqual([
      ['top', 'x'],
      ['y', 'y2'],
    ])
  })

  test('a chain as long as the limit is walked without overflowing, a longer one is refused', () => {
    const chain = (length: number) =>
      tree(
        Array.from({ length }, (_, at): Gate => {
          const next = at + 1 < length ? `g${at + 1}` : 'b'
          return { id: `g${at}`, kind: at % 2 ? 'and' : 'or', inputs: [next, 'a'] }
        }),
      )
    const outcome = analyse(chain(LIMITS.treeDepth))
    expect(outcome.ok && outcome.value.singlePoints).toEqual(['a'])
    expect(validate(chain(LIMITS.treeDepth + 1))).toEqual([problem('too-deep', 'g0')])
    expect(validate(chain(LIMITS.gatesPerTree))).toEqual([problem('too-deep', 'g0')])
  })

  test.each(['and', 'or'] as const)('as many events as the limit below one %s', (kind) => {
    const events = Array.from({ length: LIMITS.eventsPerTree }, (_, at) =>
      basic(`e${at}`, { probability: 1e-3 }),
    )
    const groups = Array.from({ length: 10 }, (_, at): Gate => {
      const inputs = events.filter((_, own) => own % 10 === at).map(({ id }) => id)
      return { id: `g${at}`, kind, inputs }
    })
    const top: Gate = { id: 'top', kind, inputs: groups.map(({ id }) => id) }
    const outcome = analyse(tree([top, ...groups], events))
    if (!outcome.ok) throw new Error('a valid tree')
    expect(outcome.value.cutSets.sets).toHaveLength(kind === 'and' ? 1 : LIMITS.eventsPerTree)
  })

  test('an id that names two things is told', () => {
    const gate: Gate = { id: 'a', kind: 'or', inputs: ['b'] }
    expect(validate(tree([gate]))).toEqual([problem('duplicate-id', 'a')])
  })

  test.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY])(
    'a probability of %s is refused',
    (probability) => {
      const events = [basic('a', { probability })]
      expect(validate(tree([], events))).toEqual([problem('probability-outside-0-1', 'a')])
    },
  )

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %s is refused', (rate) => {
    expect(validate(tree([], [basic('a', { rate })]))).toEqual([problem('bad-rate', 'a')])
  })

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
    'a mission of %s hours is refused',
    (missionTime) => {
      expect(validate({ ...tree([]), missionTime })).toEqual([problem('bad-mission-time')])
    },
  )

  test('more than the limits is refused before anything is walked', () => {
    const inputs = Array.from({ length: LIMITS.inputsPerGate + 1 }, (_, at) => `e${at}`)
    expect(validate(tree([{ id: 'g', kind: 'or', inputs }]))).toEqual([
      problem('too-many-inputs', 'g'),
    ])
    const events = Array.from({ length: LIMITS.eventsPerTree + 1 }, (_, at) => basic(`e${at}`))
    expect(validate(tree([], events))).toEqual([problem('too-many-events')])
    const gates = Array.from({ length: LIMITS.gatesPerTree + 1 }, (_, at): Gate => {
      return { id: `g${at}`, kind: 'or', inputs: [] }
    })
    expect(validate(tree(gates))).toEqual([problem('too-many-gates')])
  })

  test('a tree with problems is not analysed', () => {
    expect(analyse(tree([{ id: 'g', kind: 'or', inputs: [] }]))).toEqual({
      ok: false,
      problems: [problem('no-inputs', 'g')],
    })
  })
})
