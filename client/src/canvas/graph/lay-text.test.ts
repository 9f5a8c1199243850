import { beforeEach, expect, test } from 'vitest'
import { forgetMeasures } from '../measure-text.ts'
import { layText } from './lay-text.ts'

// Without a canvas to measure with, a letter counts as 0.55 of its size.
beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null
})

const style = { font: 10, line: 14, width: 60 }

test('a text is as wide as its widest line and as high as all of them', () => {
  const { text, width, height } = layText('No canary for it', style)
  expect(text.lines).toEqual(['No canary', 'for it'])
  expect(height).toBe(28)
  expect(width).toBeGreaterThanOrEqual(9 * 5.5)
  expect(width).toBeLessThanOrEqual(60)
})

test('a word that is wider than a node is broken, and nothing is wider than the node', () => {
  const { text, width } = layText('Donaudampfschifffahrt', style)
  expect(text.lines.length).toBeGreaterThan(1)
  expect(text.lines.join('')).toBe('Donaudampfschifffahrt')
  expect(width).toBeLessThanOrEqual(60)
})

test('the same words are laid once, until another font has come', () => {
  const first = layText('No canary', style)
  expect(layText('No canary', { ...style })).toBe(first)
  expect(layText('No canary', { ...style, weight: 600 })).not.toBe(first)
  forgetMeasures()
  expect(layText('No canary', style)).not.toBe(first)
})
