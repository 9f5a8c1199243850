// @vitest-environment node
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import { joinOf } from './join.ts'

const join = (moved: string, target: string) => joinOf(moved as ItemRef, target as ItemRef)

test('a fact leads to the cause that it supports, whichever was moved', () => {
  expect(join('event:e', 'cause:c')).toEqual(['event:e', 'cause:c'])
  expect(join('cause:c', 'event:e')).toEqual(['event:e', 'cause:c'])
})

test('a cause and a fact lead to the action that answers them, whichever was moved', () => {
  expect(join('cause:c', 'action:a')).toEqual(['cause:c', 'action:a'])
  expect(join('action:a', 'cause:c')).toEqual(['cause:c', 'action:a'])
  expect(join('action:a', 'event:e')).toEqual(['event:e', 'action:a'])
})

test('of two causes the one that was moved led to the other', () => {
  expect(join('cause:deep', 'cause:top')).toEqual(['cause:deep', 'cause:top'])
})

test('two facts cannot be joined, nor anything with itself', () => {
  expect(join('event:e', 'event:f')).toBeUndefined()
  expect(join('cause:c', 'cause:c')).toBeUndefined()
})
