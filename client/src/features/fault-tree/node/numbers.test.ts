import { expect, test } from 'vitest'
import { formatFigure } from './format-figure.ts'
import { readNumber, readPositive, readProbability } from './read-number.ts'

test('numbers are read as people write them', () => {
  expect(['0.02', '0,02', '2 %', '2e-2', '.02'].map(readNumber)).toEqual([
    0.02, 0.02, 0.02, 0.02, 0.02,
  ])
  expect(['', 'much', '1.2.3', '1e', '0x10', 'Infinity', '1e999'].map(readNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('a probability is from 0 to 1, a rate at least 0, a time above 0', () => {
  expect(['0', '1', '100%', '1.01', '-0.1', '101 %'].map(readProbability)).toEqual([
    0,
    1,
    1,
    null,
    null,
    null,
  ])
  expect([readPositive('0'), readPositive('0', { orZero: true }), readPositive('-1')]).toEqual([
    null,
    0,
    null,
  ])
})

test('figures have four digits, small ones a power, and counts are whole', () => {
  expect([0, 1, 0.012345, 0.0001, 1.01708e-7, 46_188, 1_462_986_765].map(formatFigure)).toEqual([
    '0',
    '1',
    '0.01235',
    '0.0001',
    '1.017 × 10⁻⁷',
    '46,188',
    '1.463 × 10⁹',
  ])
})
