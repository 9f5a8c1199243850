import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BONE_SIDES, type Cause } from '../../model/cause.ts'
import type { CategoryId, CauseId, LinkId } from '../../model/ids.ts'
import { causeRef, type Link } from '../../model/link.ts'
import { type Box, overlaps } from '../box.ts'
import {
  type BoneCause,
  type FishboneInput,
  type FishboneLayout,
  fishboneLayout,
  isBesideBone,
  type SidedCause,
} from './fishbone-layout.ts'
import { type FishboneOnBoard, type PlacedCause, placeCauses } from './place-causes.ts'

/** "a@people b c@gone" and "a>b": causes, some with a category, and the whys between them. */
function boardOf(causes: string, whys = ''): FishboneOnBoard {
  const made = causes.split(' ').map((word, at): Cause => {
    const [id = '', category = ''] = word.split('@')
    return {
      id: id as CauseId,
      text: id,
      note: '',
      category: category as CategoryId,
      side: '',
      status: 'possible',
      ruledOutBecause: '',
      rootBecause: null,
      order: `a${at}`,
      createdBy: '',
    }
  })
  const links = whys
    .split(' ')
    .filter(Boolean)
    .map((word, at): Link => {
      const [from = '', to = ''] = word.split('>')
      const ends = { from: causeRef(from as CauseId), to: causeRef(to as CauseId) }
      return { id: `l${at}` as LinkId, kind: 'why', ...ends, order: `a${at}`, createdBy: '' }
    })
  const categoryOrder = ['people', 'method'] as CategoryId[]
  const category = (id: CategoryId) =>
    ({ id, title: '', kind: id, color: 'blue', order: 'a' }) as const
  return {
    causes: Object.fromEntries(made.map((one) => [one.id, one])),
    causeOrder: made.map(({ id }) => id),
    categories: Object.fromEntries(categoryOrder.map((id) => [id, category(id)])),
    categoryOrder,
    events: {},
    links: Object.fromEntries(links.map((one) => [one.id, one])),
  }
}
const written = (causes: readonly PlacedCause[]): string =>
  causes.map(({ id, below }) => (below.length > 0 ? `${id}(${written(below)})` : id)).join(' ')
const placed = (causes: string, whys = '') => {
  const { bones, tray } = placeCauses(boardOf(causes, whys))
  return {
    people: written(bones[0]?.causes ?? []),
    method: written(bones[1]?.causes ?? []),
    tray: tray.join(' '),
  }
}

describe('where a cause stands', () => {
  test('is its own bone, else below what it explains, else the tray', () => {
    expect(placed('a@people b c@gone d', 'a>b b>d')).toEqual({
      people: 'a(b(d))',
      method: '',
      tray: 'c',
    })
  })

  test('is the first of several that stand in the fishbone', () => {
    expect(placed('a@people b@method c x', 'x>c b>c a>c')).toMatchObject({
      method: 'b(c)',
      tray: 'x',
    })
  })

  test('is its own bone also when it explains something on another', () => {
    expect(placed('a@people b@method', 'a>b')).toEqual({ people: 'a', method: 'b', tray: '' })
  })

  test('is found in spite of a ring', () => {
    const { people, tray } = placed('a@people b c', 'a>b b>c c>b')
    expect({ people, tray }).toEqual({ people: 'a(b(c))', tray: '' })
    expect(placed('b c', 'b>c c>b').tray).toBe('b c')
  })

  test('is exactly one place for each, whatever is linked', () => {
    const words = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 })
    const bones = fc.array(fc.constantFrom('', 'people', 'method', 'gone'), {
      minLength: 10,
      maxLength: 10,
    })
    fc.assert(
      fc.property(bones, words, (categories, pairs) => {
        const causes = categories.map((category, at) =>
          category ? `c${at}@${category}` : `c${at}`,
        )
        const whys = pairs.filter(([a, b]) => a !== b).map(([a, b]) => `c${a}>c${b}`)
        const { people, method, tray } = placed(causes.join(' '), whys.join(' '))
        const all = `${people} ${method} ${tray}`.split(/[ ()]+/).filter(Boolean)
        expect(all.sort()).toEqual(causes.map((word) => word.split('@')[0]).sort())
      }),
    )
  })
})

const cause = (id: string, height = 40, below: readonly BoneCause[] = []): BoneCause => ({
  id,
  width: 176,
  height,
  below,
})
const bone = (id: string, causes: readonly SidedCause[]) => ({ id, width: 100, height: 32, causes })
const EFFECT = { width: 196, height: 100 }

/** Bones with causes of any height, some with deeper ones, and some causes in the tray. */
const anyFish = fc
  .record({
    bones: fc.array(
      fc.array(
        fc.tuple(fc.integer({ min: 30, max: 200 }), fc.nat(3), fc.constantFrom(...BONE_SIDES)),
        { maxLength: 8 },
      ),
      { minLength: 1, maxLength: 10 },
    ),
    tray: fc.array(fc.integer({ min: 30, max: 120 }), { maxLength: 12 }),
  })
  .map(
    ({ bones, tray }): FishboneInput => ({
      effect: EFFECT,
      bones: bones.map((causes, at) =>
        bone(
          `bone${at}`,
          causes.map(([height, deep, side], index) => ({
            ...nested(`c${at}-${index}`, height, deep),
            side,
          })),
        ),
      ),
      tray: tray.map((height, at) => ({ id: `t${at}`, width: 176, height })),
    }),
  )
const nested = (id: string, height: number, deep: number): BoneCause =>
  cause(id, height, deep === 0 ? [] : [nested(`${id}.1`, 34, deep - 1), cause(`${id}.2`, 51)])

const apart = (boxes: readonly Box[]): boolean =>
  boxes.every((a, at) => boxes.slice(at + 1).every((b) => !overlaps(a, b)))

describe('a fishbone', () => {
  test('has the first half of its bones above the spine, and pairs that meet it together', () => {
    const input = {
      effect: EFFECT,
      tray: [],
      bones: ['a', 'b', 'c', 'd'].map((id) => bone(id, [])),
    }
    const { bones, boxes, effect, spine } = fishboneLayout(input)
    const y = (id: string) => boxes.get(id)?.y ?? Number.NaN
    expect([y('a') < 0, y('b') < 0, y('c') < 0, y('d') < 0]).toEqual([true, true, false, false])
    expect(bones.get('a')?.slice(2)).toEqual(bones.get('c')?.slice(2))
    expect(spine[2]).toBe(effect.x)
  })

  test('never overlaps, whatever is written on it', () => {
    fc.assert(
      fc.property(anyFish, (input) => {
        const { boxes, effect, tray } = fishboneLayout(input)
        expect(apart([...boxes.values(), effect])).toBe(true)
        for (const { id } of input.tray) {
          const box = boxes.get(id)
          expect(box && tray && overlaps(box, tray)).toBe(true)
        }
      }),
    )
  })

  test('joins each cause to its own bone, which no cause lies on, from its side', () => {
    fc.assert(
      fc.property(anyFish, (input) => {
        const { boxes, twigs, areas, bones } = fishboneLayout(input)
        for (const { id, causes } of input.bones) {
          const [area, stroke = []] = [areas.get(id), bones.get(id)]
          causes.forEach((one) => {
            const [box, [from = 0, , to = 0] = []] = [boxes.get(one.id), twigs.get(one.id)]
            expect(Math.sign(to - from)).toBe(one.side === 'tail' ? 1 : -1)
            const corners = box ? cornersOf(box) : []
            const beside = ([x, y]: readonly [number, number]) =>
              area !== undefined && isBesideBone(area, stroke, x, y)
            expect(corners.map(beside)).toEqual([true, true, true, true])
          })
        }
      }),
    )
  })

  test('is the same for everyone', () => {
    fc.assert(
      fc.property(anyFish, (input) => {
        expect(fishboneLayout(input)).toEqual(fishboneLayout(input))
      }),
    )
  })

  test('whatever comes or goes anywhere on a bone moves nothing across, and little up and down', () => {
    fc.assert(
      fc.property(anyFish, fc.nat(9), fc.nat(9), fc.constantFrom(...BONE_SIDES), (fish, ...at) => {
        const [bone, place, side] = at
        const index = bone % fish.bones.length
        const added = { ...cause('new', 45), side }
        const bones = fish.bones.map((one, here) => {
          const first = here === index ? place % (one.causes.length + 1) : undefined
          return first === undefined
            ? one
            : { ...one, causes: one.causes.toSpliced(first, 0, added) }
        })
        // Adding and deleting are the same two pictures, in either order.
        const [without, withIt] = [fishboneLayout(fish), fishboneLayout({ ...fish, bones })]
        const isFirst = !fish.bones[index]?.causes.some((one) => one.side === side)
        for (const [id, box] of without.boxes) {
          const other = withIt.boxes.get(id)
          if (!other || id.startsWith('t')) continue
          expect(Math.abs(other.y - box.y)).toBeLessThanOrEqual(90)
          // The first on a side makes room for itself; a longer bone leans less steeply.
          if (!isFirst) expect(Math.abs(other.x - box.x)).toBeLessThanOrEqual(45)
          expect(crosses(without, id)).toBe(crosses(withIt, id))
        }
      }),
    )
  })
})

test('the effect stands at the head, wherever it stood before', () => {
  const effect = { width: 200, height: 60 }
  const bones = [{ id: 'people', width: 80, height: 30, causes: [] }]
  const fresh = fishboneLayout({ effect, bones, tray: [] })
  const laidBefore = { ...effect, x: 5, y: 5 }
  expect(fishboneLayout({ effect: laidBefore, bones, tray: [] }).effect).toEqual(fresh.effect)
})

const cornersOf = ({ x, y, width, height }: Box) =>
  [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ] as const

/** The direction in which a cause reaches for its bone. */
const crosses = ({ twigs }: FishboneLayout, id: string): number => {
  const [from = 0, , to = 0] = twigs.get(id) ?? []
  return Math.sign(to - from)
}
