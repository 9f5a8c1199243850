import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CauseId, EventId, LinkId } from '../../model/ids.ts'
import type { ItemRef, Link } from '../../model/link.ts'
import { ringOf } from './ring-of.ts'
import { type WhysOnBoard, whyGraph } from './why-graph.ts'
import { withoutFolded } from './without-folded.ts'

const ref = (word: string): ItemRef =>
  word === 'problem'
    ? word
    : ((word.startsWith('e') ? `event:${word}` : `cause:${word}`) as ItemRef)

/** "problem>a a>b": links in their order, and every cause and fact that is named. */
function boardOf(words: string, gone: readonly string[] = []): WhysOnBoard {
  const links: Record<LinkId, Link> = {}
  const named = new Set<string>()
  words.split(' ').forEach((word, at) => {
    const [from = '', to = ''] = word.split('>')
    for (const one of [from, to]) if (one !== 'problem' && !gone.includes(one)) named.add(one)
    if (!to) return
    const id = `l${String(at).padStart(3, '0')}` as LinkId
    const order = `a${String(at).padStart(3, '0')}`
    links[id] = { id, kind: 'why', from: ref(from), to: ref(to), order, createdBy: '' }
  })
  named.delete('')
  const causeOrder = [...named].filter((one) => !one.startsWith('e')) as CauseId[]
  const all = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, {}]))
  const events = [...named].filter((one) => one.startsWith('e'))
  return {
    causes: all(causeOrder),
    causeOrder,
    events: all(events) as Record<EventId, object>,
    links,
  }
}
const words = (graph: ReturnType<typeof whyGraph>) =>
  graph.whys.map(({ from, to }) => `${from}>${to}`.replaceAll(/cause:|event:/g, '')).join(' ')

describe('the whys of a board', () => {
  test('are what is reached from the problem and from facts that are asked about', () => {
    const graph = whyGraph(boardOf('problem>a a>b e1>c c>b d>f'))
    expect(graph.items).toEqual(['problem', 'cause:a', 'cause:b', 'event:e1', 'cause:c'])
    expect(words(graph)).toBe('problem>a a>b e1>c c>b')
    expect(graph.unreached).toEqual(['d', 'f'])
    expect(graph.rings).toEqual([])
  })

  test('leave out what dangles and what is doubled', () => {
    const graph = whyGraph(boardOf('problem>a problem>a a>gone gone>b e1>a', ['gone', 'e1']))
    expect(words(graph)).toBe('problem>a')
    expect(graph.unreached).toEqual(['b'])
  })

  test('leave out the link that closes a ring, and tell it', () => {
    const graph = whyGraph(boardOf('problem>a a>b b>c c>a'))
    expect(words(graph)).toBe('problem>a a>b b>c')
    expect(graph.rings).toEqual(['l003'])
  })

  test('tell of rings that nothing leads to', () => {
    const graph = whyGraph(boardOf('a>b b>a'))
    expect(graph.unreached).toEqual(['a', 'b'])
    expect(graph.rings).toEqual(['l001'])
  })
})

describe('a ring', () => {
  const { links } = boardOf('problem>a a>b b>c d>c')

  test('is named from the answer back to what it would answer', () => {
    expect(ringOf(links, ref('c'), ref('a'))).toEqual(['a', 'b', 'c'])
    expect(ringOf(links, ref('a'), ref('a'))).toEqual(['a'])
  })

  test('is none where two ways meet', () => {
    expect(ringOf(links, ref('a'), ref('d'))).toBeNull()
    expect(ringOf(links, ref('d'), ref('b'))).toBeNull()
    expect(ringOf(links, 'problem', ref('a'))).toBeNull()
    expect(ringOf(links, ref('e9'), ref('a'))).toBeNull()
  })
})

const anyWhys = fc
  .array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 40 })
  .map((pairs) =>
    pairs.map(([from, to]) => `${from === 0 ? 'problem' : `c${from}`}>c${to + 1}`).join(' '),
  )

test('whatever two people have linked, no ring is left and nothing is lost', () => {
  fc.assert(
    fc.property(anyWhys, (text) => {
      const board = boardOf(text)
      const graph = whyGraph(board)
      const at = new Map<ItemRef, number>()
      // Without rings there is an order in which every answer comes later.
      let left = [...graph.whys]
      for (let round = 0; left.length > 0; round++) {
        const asked = new Set(left.map(({ to }) => to))
        const free = left.filter(({ from }) => !asked.has(from))
        expect(free.length).toBeGreaterThan(0)
        for (const { from } of free) at.set(from, round)
        left = left.filter((why) => !free.includes(why))
      }
      const reached = graph.items.filter((item) => item.startsWith('cause:'))
      expect(reached.length + graph.unreached.length).toBe(board.causeOrder.length)
    }),
  )
})

test('a link is refused exactly when it would leave a ring', () => {
  fc.assert(
    fc.property(anyWhys, fc.nat(12), fc.nat(12), (text, a, b) => {
      const board = boardOf(text)
      if (whyGraph(board).rings.length > 0) return
      const [from, to] = [`c${a + 1}`, `c${b + 1}`]
      const after = whyGraph(boardOf(`${text} ${from}>${to}`.trim()))
      expect(ringOf(board.links, ref(from), ref(to)) !== null).toBe(
        from === to || after.rings.length > 0,
      )
    }),
  )
})

describe('folding', () => {
  const graph = whyGraph(boardOf('problem>a problem>b a>c b>c a>d d>f'))

  test('hides what no other way leads to, and counts it', () => {
    const { items, hidden } = withoutFolded(graph, new Set(['cause:a']))
    expect(items).toEqual(['problem', 'cause:a', 'cause:c', 'cause:b'])
    expect([...hidden]).toEqual([['cause:a', 2]])
  })

  test('of nothing shows everything', () => {
    expect(withoutFolded(graph, new Set()).items).toEqual(graph.items)
  })
})
