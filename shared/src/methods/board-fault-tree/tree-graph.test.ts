import { describe, expect, test } from 'vitest'
import type { TreeNodeId } from '../../model/ids.ts'
import { analyse } from '../fault-tree/analyse.ts'
import { recordsOf } from './testing/records.ts'
import { toEffects, toFaultTree } from './to-fault-tree.ts'
import { closesRing, nodeWords, treeGraph } from './tree-graph.ts'

const id = (text: string) => text as TreeNodeId

describe('records as a fault tree', () => {
  test('lines that lead nowhere, are doubled or begin at an event do not count', () => {
    const records = recordsOf({ top: 'or', a: 'basic', b: 'basic' }, [
      'top a',
      'top gone',
      'gone b',
      'top a',
      'a b',
      'top b',
    ])
    expect(toFaultTree(records)).toEqual({
      top: 'top',
      gates: [{ id: 'top', kind: 'or', inputs: ['a', 'b'] }],
      events: [
        { id: 'a', kind: 'basic' },
        { id: 'b', kind: 'basic' },
      ],
    })
  })

  test('what is not joined to the top is not looked at, and stands in the tray', () => {
    const records = recordsOf({ top: 'or', a: 'basic', lost: 'and' }, ['top a', 'lost a'])
    expect(toFaultTree(records).gates.map((gate) => gate.id)).toEqual(['top'])
    expect(treeGraph(records).reached.has(id('lost'))).toBe(false)
  })

  test('the condition of an INHIBIT is its own, and of two made at once one is an input', () => {
    const nodes = { top: 'inhibit', a: 'basic', c: 'conditional', d: 'conditional' } as const
    const records = recordsOf(nodes, ['top c if', 'top a', 'top d if'])
    expect(toFaultTree(records).gates).toEqual([
      { id: 'top', kind: 'inhibit', inputs: ['a', 'd'], condition: 'c' },
    ])
  })

  test('an INHIBIT without a condition is named by the analysis', () => {
    const records = recordsOf({ top: 'inhibit', a: 'basic' }, ['top a'])
    const outcome = analyse(toFaultTree(records))
    expect(outcome).toEqual({
      ok: false,
      problems: [{ code: 'unknown-reference', at: 'top', about: [''] }],
    })
  })

  test('a top that is gone is no top', () => {
    const records = recordsOf({ top: 'or' }, [])
    const gone = { ...records, analysis: { top: id('gone'), missionTime: 8, problem: '' } }
    expect(toFaultTree(gone)).toEqual({ top: '', gates: [], events: [], missionTime: 8 })
  })

  test('a ring made by two people at once ends where it began', () => {
    const records = recordsOf({ top: 'or', g: 'and' }, ['top g', 'g top'])
    const outcome = analyse(toFaultTree(records))
    expect(!outcome.ok && outcome.problems.map(({ code }) => code)).toEqual(['cycle'])
  })

  test('a line that would close a ring is known beforehand', () => {
    const graph = treeGraph(recordsOf({ top: 'or', g: 'and', a: 'basic' }, ['top g', 'g a']))
    expect(closesRing(graph, id('g'), id('top'))).toBe(true)
    expect(closesRing(graph, id('g'), id('g'))).toBe(true)
    expect(closesRing(graph, id('top'), id('a'))).toBe(false)
  })

  test('a node says what its cause says, and its own words when the cause is gone', () => {
    const records = recordsOf(
      { a: { cause: 'c1' as never, text: 'own' }, b: { cause: 'gone' as never, text: 'own' } },
      [],
      { c1: 'Cache is cold' },
    )
    const words = Object.values(records.treeNodes).map((node) => nodeWords(node, records))
    expect(words).toEqual(['Cache is cold', 'own'])
  })

  test('the top says what the problem is, until it has words of its own', () => {
    const records = recordsOf({ top: { kind: 'or', text: '' }, a: { text: '' } }, [])
    const words = Object.values(records.treeNodes).map((node) => nodeWords(node, records))
    expect(words).toEqual(['Checkout fails', ''])
  })

  test('effects on house events, gates and what is not in the tree are left out', () => {
    const records = recordsOf({ top: 'or', a: 'basic', h: 'house', lost: 'basic' }, [
      'top a',
      'top h',
    ])
    const effect = (node: string, action = 'act') =>
      ({ id: node, action, node, becomes: 0 }) as never
    const effects = ['a', 'h', 'top', 'lost', 'gone'].map((node) => effect(node))
    const meant = toEffects([...effects, effect('a', 'off')], isOn, toFaultTree(records))
    expect(meant).toEqual([{ event: 'a', becomes: 0 }])
  })
})

const isOn = ({ action }: { action: string }) => action === 'act'
