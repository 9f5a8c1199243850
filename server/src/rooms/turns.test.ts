import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('whoever waits gets a turn when it is free, in the order of asking', async () => {
  const turns = new Turns()
  const seen: number[] = []
  const waiting = [1, 2].map((n) => turns.whenFree(() => seen.push(n)))
  expect(seen).toEqual([])
  turns.release()
  await Promise.all(waiting)
  expect(seen).toEqual([1, 2])
})

test('after the end nobody waits for ever: not who waited, and not who asks later', async () => {
  const turns = new Turns()
  const before = turns.whenFree(() => {})
  turns.end(new Error('over'))
  await expect(before).rejects.toThrow('over')
  await expect(turns.whenFree(() => {})).rejects.toThrow('over')
  turns.release()
  await expect(turns.whenFree(() => {})).rejects.toThrow('over')
})
