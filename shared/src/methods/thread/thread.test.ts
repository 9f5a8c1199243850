import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../model/action.ts'
import type { Cause } from '../../model/cause.ts'
import type { TimelineEvent } from '../../model/event.ts'
import type { EventId, LinkId } from '../../model/ids.ts'
import type { ItemRef, Link, LinkKind } from '../../model/link.ts'
import { type GapBoard, gapsOf } from './gaps.ts'
import { linkBetween } from './link-between.ts'
import { belongingTo, relatedTo, strandsOf } from './thread.ts'

const KINDS: Record<string, LinkKind> = { ':': 'fact', '>': 'why', '!': 'answer' }
const ref = (id: string): ItemRef => {
  if (id === 'problem') return id
  const kind = id.startsWith('e') ? 'event' : id.startsWith('x') ? 'action' : 'cause'
  return `${kind}:${id}` as ItemRef
}
const byId = <T extends { id: string }>(all: readonly T[]) =>
  Object.fromEntries(all.map((one) => [one.id, one])) as Record<T['id'], T>

/** "e1:a" a fact for a cause, "a>b" a why, "a!x1" an answer; and everything that is there. */
function boardOf(
  there: string,
  joined: string,
  more: Partial<Record<string, Partial<Cause>>> = {},
): GapBoard {
  const ids = there.split(' ').filter(Boolean)
  const links = joined
    .split(' ')
    .filter(Boolean)
    .map((word, at): Link => {
      const [, from = '', sign = '', to = ''] = /^(\w+)([:>!])(\w+)$/.exec(word) ?? []
      const kind = KINDS[sign] ?? 'why'
      const order = `a${String(at).padStart(3, '0')}`
      return { id: `l${at}` as LinkId, kind, from: ref(from), to: ref(to), order, createdBy: '' }
    })
  const causes = ids
    .filter((id) => !/^[ex]/.test(id))
    .map((id) => ({ id, text: id, status: 'possible', rootBecause: null, ...more[id] }) as Cause)
  const events = ids
    .filter((id) => id.startsWith('e'))
    .map((id) => ({ id, text: id, at: Number(id.slice(1)) }) as TimelineEvent)
  const actions = ids.filter((id) => id.startsWith('x')).map((id) => ({ id, text: id }) as Action)
  return {
    events: byId(events),
    causes: byId(causes),
    actions: byId(actions),
    causeOrder: causes.map(({ id }) => id),
    actionOrder: actions.map(({ id }) => id),
    links: byId(links),
    milestones: {},
    evidenceOf: {},
  }
}
const refs = (found: readonly { ref: ItemRef }[]) =>
  found.map((one) => one.ref.replace(/^\w+:/, '')).join(' ')

describe('the thread', () => {
  const board = boardOf('e1 e2 a b x1', 'e1:a a>b b!x1 problem>a e1:a e9:a a!x9')

  test('joins what is there, each pair once, and not the problem', () => {
    const strands = strandsOf(board).map(({ from, to }) => `${from} ${to}`)
    expect(strands).toEqual(['event:e1 cause:a', 'cause:a cause:b', 'cause:b action:x1'])
  })

  test('is read as sentences from either side', () => {
    const a = relatedTo(board, ref('a'))
    expect([refs(a.becauseOf), refs(a.leadsTo)]).toEqual(['b e1', 'problem'])
    const b = relatedTo(board, ref('b'))
    expect([refs(b.becauseOf), refs(b.leadsTo)]).toEqual(['', 'a x1'])
    expect(refs(relatedTo(board, ref('x1')).becauseOf)).toBe('b')
    expect(refs(relatedTo(board, ref('e1')).leadsTo)).toBe('a')
  })

  test('shows what belongs to something, before it and after it, and nothing beside it', () => {
    const wide = boardOf('e1 e2 a b c x1 x2', 'e1:a a>b e2:c c!x2 b!x1 a>c')
    const found = belongingTo(strandsOf(wide), [ref('b')])
    expect([...found].sort()).toEqual(['action:x1', 'cause:a', 'cause:b', 'event:e1'])
  })

  test('whatever leads to something is what that is because of', () => {
    const words = fc.constantFrom('e1', 'e2', 'a', 'b', 'c', 'x1', 'problem')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 12 }), (pairs) => {
        const all = boardOf('e1 e2 a b c x1', '')
        for (const [leading, effect] of pairs) {
          const joint = linkBetween(ref(leading), ref(effect))
          if (!joint) continue
          const id = `${joint.from} ${joint.to}` as LinkId
          const links = { [id]: { id, ...joint, order: 'a0', createdBy: '' } } as GapBoard['links']
          const one = { ...all, links }
          expect(relatedTo(one, ref(leading)).leadsTo).toEqual([
            { ref: ref(effect), kind: joint.kind },
          ])
          expect(relatedTo(one, ref(effect)).becauseOf).toEqual([
            { ref: ref(leading), kind: joint.kind },
          ])
        }
      }),
    )
  })
})

describe('what hangs in the air', () => {
  test('is listed with what ends in nothing first', () => {
    const board = boardOf('e1 e2 a b x1 x2', 'e1:a b!x1', { a: { rootBecause: '' } })
    expect(gapsOf(board)).toEqual([
      { code: 'root-without-action', ref: 'cause:a' },
      { code: 'cause-without-fact', ref: 'cause:b' },
      { code: 'action-without-reason', ref: 'action:x2' },
      { code: 'fact-without-evidence', ref: 'event:e1' },
    ])
  })

  test('is not what is ruled out, says nothing, or carries nothing', () => {
    const board = boardOf('e1 a b', '', {
      a: { status: 'ruled-out', rootBecause: '' },
      b: { text: ' ' },
    })
    expect(gapsOf(board)).toEqual([])
    const milestone = { ...board, milestones: { detected: 'e1' as EventId } }
    expect(gapsOf(milestone)).toEqual([{ code: 'fact-without-evidence', ref: 'event:e1' }])
    expect(gapsOf({ ...milestone, evidenceOf: { e1: ['piece'] } })).toEqual([])
  })

  test('is not a cause with evidence of its own', () => {
    const board = boardOf('a', '')
    expect(gapsOf({ ...board, evidenceOf: { a: ['piece'] } })).toEqual([])
  })

  test('only what can lead to something is said to', () => {
    expect(linkBetween(ref('x1'), ref('a'))).toBeUndefined()
    expect(linkBetween(ref('e1'), ref('e2'))).toBeUndefined()
    expect(linkBetween(ref('a'), ref('a'))).toBeUndefined()
    expect(linkBetween('cause:a' as ItemRef, 'problem')).toEqual({
      kind: 'why',
      from: 'problem',
      to: 'cause:a',
    })
  })
})
