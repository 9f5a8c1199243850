import { causeRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import { selectItems } from '../../canvas/graph/graph-view.ts'
import { destinationAt } from './destination-at.ts'
import { dropCauses } from './fishbone-drop.ts'
import { causeId, openFish } from './testing/small-fish.ts'

type Fish = ReturnType<typeof openFish>
const FISH = 'a@people-tail b@people-head c@people-tail d@people-tail'

const sides = ({ scene }: Fish) => {
  const { placed, sides: of } = scene()
  const on = (side: string) =>
    (placed.bones[0]?.causes ?? []).flatMap(({ id }) => (of.get(id) === side ? [id] : []))
  return { tail: on('tail').join(' '), head: on('head').join(' ') }
}
const select = (...ids: string[]) => selectItems(ids.map((id) => causeRef(causeId(id))))
const nodeOf = ({ scene }: Fish, id: string) => {
  const node = scene().nodes.get(`cause:${id}`)
  if (!node) throw new Error(`${id} is not there`)
  return node
}
/** Drags causes to a place and lets go; gives back what it said. */
function drop({ canvas }: Fish, ids: string[], point: { x: number; y: number }, target?: string) {
  const dropped = dropCauses(canvas, {
    ids: ids.map((id) => `cause:${id}`),
    point,
    target: target === undefined ? null : `cause:${target}`,
    alt: false,
  })
  if (dropped?.apply) canvas.board.edit(dropped.apply)
  return dropped?.hint
}

test('by keyboard a cause goes up and down on its side, and stops at the ends', () => {
  const fish = openFish(FISH)
  select('d')
  fish.canvas.run('moveUp')
  expect(sides(fish)).toEqual({ tail: 'a d c', head: 'b' })
  fish.canvas.run('moveUp')
  fish.canvas.run('moveUp')
  expect(sides(fish).tail).toBe('d a c')
  fish.canvas.run('moveDown')
  expect(sides(fish).tail).toBe('a d c')
})

test('it crosses the bone and comes back, and the others stay where they are', () => {
  const fish = openFish(FISH)
  select('a')
  fish.canvas.run('cross')
  expect(sides(fish)).toEqual({ tail: 'c d', head: 'a b' })
  fish.canvas.run('cross')
  expect(sides(fish)).toEqual({ tail: 'a c d', head: 'b' })
})

test('what stands below a cause is ordered among its own', () => {
  const fish = openFish('a@people-tail x<a y<a z<a')
  select('z')
  fish.canvas.run('moveUp')
  const below = fish.scene().placed.bones[0]?.causes[0]?.below.map(({ id }) => id)
  expect(below).toEqual(['x', 'z', 'y'])
})

test('let go at the edge of a card it comes to stand before or after it, else below it', () => {
  const fish = openFish(FISH)
  const at = nodeOf(fish, 'a')
  const middle = at.x + at.width / 2
  expect(drop(fish, ['d'], { x: middle, y: at.y + 2 }, 'a')).toBe('Before “a”')
  expect(sides(fish).tail).toBe('d a c')
  const now = nodeOf(fish, 'a')
  drop(fish, ['d'], { x: middle, y: now.y + now.height - 2 }, 'a')
  expect(sides(fish).tail).toBe('a d c')
  const target = nodeOf(fish, 'a')
  const inside = { x: middle, y: target.y + target.height / 2 }
  expect(drop(fish, ['d'], inside, 'a')).toContain('Below “a”')
  expect(fish.scene().placed.parentOf.get(causeId('d'))).toBe('a')
})

test('let go beside a bone it goes to that side, between those that are there', () => {
  const fish = openFish(FISH)
  const [b, c] = [nodeOf(fish, 'b'), nodeOf(fish, 'c')]
  drop(fish, ['a'], { x: b.x + b.width + 5, y: b.y - 10 })
  expect(sides(fish)).toEqual({ tail: 'c d', head: 'a b' })
  drop(fish, ['a'], { x: c.x - 5, y: nodeOf(fish, 'd').y - 4 })
  expect(sides(fish)).toEqual({ tail: 'c a d', head: 'b' })
  expect(drop(fish, ['a'], { x: c.x - 5, y: nodeOf(fish, 'a').y })).toBe('Stands there already')
})

test('a double click writes a new cause right there', () => {
  const fish = openFish(FISH)
  const c = nodeOf(fish, 'c')
  fish.canvas.spec.addAt?.(fish.canvas, { x: c.x - 5, y: c.y - 2 })
  expect(sides(fish).tail).toMatch(/^a \S+ c d$/)
  expect(
    destinationAt(fish.scene(), fish.canvas.board.store.getState(), {
      target: null,
      point: { x: 9_000, y: 9_000 },
    }),
  ).toBeUndefined()
})
