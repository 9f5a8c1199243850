import { expect, test } from 'vitest'
import { BEN, CAT, LEA, OLE, personNamed, ROLES_OF } from '../session/testing.ts'
import { readinessOf } from './readiness.ts'

const here = [...ROLES_OF].map(([person, role]) => ({ person, role }))

test('everyone here who takes part is asked, observers are not', () => {
  expect(readinessOf([BEN], here)).toEqual({ ready: 1, of: 3, waitingFor: [LEA, CAT] })
})

test('who was ready and has left, or observes, does not count', () => {
  const ready = [BEN, OLE, personNamed('gone')]
  expect(readinessOf(ready, here)).toEqual({ ready: 1, of: 3, waitingFor: [LEA, CAT] })
})
