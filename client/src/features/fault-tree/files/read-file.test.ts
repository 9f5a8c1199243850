import { expect, test } from 'vitest'
import { readTreeFile } from './read-file.ts'

const file = (inside: string) =>
  `<opsa-mef><define-fault-tree name="t">${inside}</define-fault-tree></opsa-mef>`

test('a preview tells what would come, what is not understood, and what will be pointed out', () => {
  const read = readTreeFile(
    file(`
      <define-gate name="top"><or><basic-event name="a"/><basic-event name="gone"/><gate name="g"/></or></define-gate>
      <define-gate name="g"><xor><basic-event name="a"/><basic-event name="b"/></xor></define-gate>
      <define-basic-event name="a"><lognormal-deviate><float value="1"/><float value="2"/><float value="3"/></lognormal-deviate></define-basic-event>
      <define-basic-event name="b"><float value="1.5"/></define-basic-event>`),
  )
  if (!read.ok) throw new Error(read.refusal.code)
  expect(read.value.notes.map(({ code, about }) => [code, about])).toEqual([
    ['chance-not-read', 'a'],
  ])
  expect(read.value.changes).toEqual([{ code: 'undefined-input', at: 'top', about: 'gone' }])
  expect(read.value.problems.map(({ code, at }) => [code, at])).toEqual([
    ['probability-outside-0-1', 'b'],
  ])
})

test('of several tops one can be chosen', () => {
  const two = file(`
    <define-gate name="one"><or><basic-event name="a"/></or></define-gate>
    <define-gate name="two"><or><basic-event name="a"/></or></define-gate>`)
  expect(readTreeFile(two)).toMatchObject({
    refusal: { code: 'several-tops', about: ['one', 'two'] },
  })
  expect(readTreeFile(two, 'two')).toMatchObject({ value: { tree: { top: 'two' } } })
})
