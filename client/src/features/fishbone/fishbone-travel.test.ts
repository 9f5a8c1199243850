import { expect, test } from 'vitest'
import { travel } from './fishbone-travel.ts'
import { openFish } from './testing/small-fish.ts'

const FISH =
  'a@people-tail a1<a b@people-head c@people-tail m@machine-head x@measurement-tail y@measurement-tail'

function goer() {
  const { scene } = openFish(FISH)
  return (from: string, command: string) => travel(scene(), from, command)
}

test('up and down go along one side of a bone, into what is below a cause', () => {
  const go = goer()
  expect(go('cause:a', 'down')).toBe('cause:a1')
  expect(go('cause:a1', 'down')).toBe('cause:c')
  expect(go('cause:c', 'up')).toBe('cause:a1')
  expect(go('category:people', 'down')).toBe('cause:a')
})

test('the name of a bone is beyond its outermost cause, on both sides and below the spine too', () => {
  const go = goer()
  expect(go('cause:a', 'up')).toBe('category:people')
  expect(go('cause:b', 'up')).toBe('category:people')
  expect(go('cause:y', 'down')).toBe('category:measurement')
  expect(go('category:measurement', 'up')).toBe('cause:y')
})

test('sideways lies the other side, then the next bone that has something, at last the effect', () => {
  const go = goer()
  expect(go('cause:a', 'right')).toBe('cause:b')
  expect(go('cause:b', 'left')).toBe('cause:a')
  expect(go('cause:b', 'right')).toBe('category:machine')
  expect(go('cause:m', 'right')).toBe('category:method')
  expect(go('category:method', 'right')).toBe('problem')
})

test('up and down go on over the spine, to the bone across and on the same side of it', () => {
  const { scene } = openFish(
    'a@people-tail b@people-head x@material-tail y@material-head h@method-head',
  )
  const go = (from: string, command: string) => travel(scene(), from, command)
  expect(go('cause:a', 'down')).toBe('cause:x')
  expect(go('cause:b', 'down')).toBe('cause:y')
  expect(go('cause:y', 'up')).toBe('cause:b')
  expect(go('category:measurement', 'up')).toBe('category:machine')
  // What is only on its other side is not passed over.
  expect(go('category:method', 'down')).toBe('cause:h')
  expect(go('cause:h', 'down')).toBe('category:environment')
})

test('from what stands on no bone the nearest is taken', () => {
  const { scene } = openFish('a@people-tail z')
  expect(travel(scene(), 'cause:z', 'up')).toBeUndefined()
})
