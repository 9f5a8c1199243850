import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../interchange/export/blocks.ts'
import { stepsBetween } from './common.ts'
import { isSameReport, reportDiff } from './report-diff.ts'

const part = (text: string): Block => ({ kind: 'heading', level: 2, text })
const says = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
const list = (...items: string[]): Block => ({
  kind: 'list',
  items: items.map((text) => [{ text }]),
})

describe('the difference of two reports', () => {
  test('has the parts in which something has changed, word by word', () => {
    const before = [
      part('Summary'),
      says('It took 38 minutes, all in all.'),
      part('Links'),
      says('x'),
    ]
    const after = [
      part('Summary'),
      says('It took 97 minutes, all in all.'),
      part('Links'),
      says('x'),
    ]
    expect(reportDiff(before, after)).toEqual([
      {
        title: 'Summary',
        lines: [
          {
            change: 'changed',
            pieces: [
              { text: 'It took ', change: 'same' },
              { text: '38', change: 'removed' },
              { text: '97', change: 'added' },
              { text: ' minutes, all in all.', change: 'same' },
            ],
          },
        ],
      },
    ])
  })

  test('tells what came and went from what was written anew', () => {
    const before = [part('Causes'), list('no canary', 'load of the sale', 'late alert')]
    const after = [part('Causes'), list('no canary', 'the alert was late', 'one region')]
    expect(reportDiff(before, after)[0]?.lines).toEqual([
      { change: 'same', text: 'no canary' },
      { change: 'removed', text: 'load of the sale' },
      expect.objectContaining({ change: 'changed' }),
      { change: 'added', text: 'one region' },
    ])
  })

  test('has parts that are new or gone, and drawings that look different', () => {
    const drawn = (svg: string): Block => ({
      kind: 'picture',
      file: 'f.svg',
      title: 'Fishbone',
      svg,
    })
    const before = [part('Impact'), says('a'), part('Causes'), drawn('<svg>1</svg>')]
    const after = [part('Causes'), drawn('<svg>2</svg>'), part('Lessons'), says('b')]
    expect(reportDiff(before, after)).toEqual([
      { title: 'Causes', lines: [{ change: 'redrawn', text: 'Fishbone' }] },
      { title: 'Lessons', lines: [{ change: 'added', text: 'b' }] },
      { title: 'Impact', lines: [{ change: 'removed', text: 'a' }] },
    ])
  })

  test('is nothing for the same report, however far its review is', () => {
    const status = (text: string): Block => ({ kind: 'status', text, tone: 'grey' })
    const [a, b] = [
      [status('Draft'), says('x')],
      [status('Published'), says('x')],
    ]
    expect(reportDiff(a, b)).toEqual([])
    expect(isSameReport(a, b)).toBe(true)
    expect(isSameReport(a, [says('y')])).toBe(false)
  })

  test('an address of the board is the same, wherever the server is', () => {
    const at = (href: string): Block => ({ kind: 'paragraph', spans: [{ text: 'x', href }] })
    const [here, there] = [at('http://localhost:3000/board/b'), at('https://x.example/board/b')]
    expect(isSameReport([here], [there])).toBe(true)
    expect(isSameReport([at('https://a.example/')], [at('https://b.example/')])).toBe(false)
  })
})

test('steps lead from the old list to the new one, whatever is in them', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const steps = stepsBetween(before, after, (a, b) => a === b)
      const olds = steps.flatMap((step) => (step.change === 'added' ? [] : [step.before]))
      const news = steps.flatMap((step) => (step.change === 'removed' ? [] : [step.after]))
      expect([olds, news]).toEqual([before, after])
      for (const step of steps) if (step.change === 'same') expect(step.before).toBe(step.after)
    }),
  )
})
