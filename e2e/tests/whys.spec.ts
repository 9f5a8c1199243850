import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  details,
  dragOnto,
  graph,
  nodeOf,
  openSurface,
  pick,
  rewrite,
  row,
  write,
} from '../support/graph.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, signIn } from '../support/people.ts'

test('two people ask why by mouse and see what the other does', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'By mouse')
  await openSurface(anna, board, '5 Whys')
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')
  await openSurface(ben, board, '5 Whys')

  await anna.getByRole('button', { name: 'Write the first answer' }).click()
  await write(anna, 'Stale prices')
  await expect(nodeOf(ben, 'Stale prices')).toBeVisible()
  await anna.getByRole('button', { name: 'Branch', exact: true }).first().click()
  await write(anna, 'Slow undo')
  await expect(nodeOf(ben, 'Slow undo')).toBeVisible()
  await rewrite(ben, 'Slow undo', 'Undo took long')
  const [stale, slow] = [nodeOf(anna, 'Stale prices'), nodeOf(anna, 'Undo took long')]
  const places = async () =>
    [
      await nodeOf(ben, 'Stale prices').boundingBox(),
      await nodeOf(ben, 'Undo took long').boundingBox(),
    ].map((box) => Math.round(box?.y ?? 0))
  const isDeeper = async () => {
    const [above = 0, below = 0] = await places()
    return below > above
  }

  await dragOnto(anna, slow, stale, 'Answers “Stale prices”')
  await expect.poll(isDeeper).toBe(true)
  // By the handle of the deeper one the upper would become its answer: a ring, which is refused.
  await slow.hover()
  const handle = anna.getByRole('button', { name: /^Why “Undo took long”/ })
  await dragOnto(anna, handle, stale, 'That would go round in a circle: ')
  await expect.poll(isDeeper).toBe(true)
  await graph(anna, '5 Whys').focus()
  await anna.keyboard.press('ControlOrMeta+z')
  await expect.poll(isDeeper).toBe(false)
  await expectSaved(anna)
})

test('by keyboard alone answers are written, merged, folded, taken out and put back', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'By keyboard'), '5 Whys')
  const press = async (...keys: string[]) => {
    for (const key of keys) await anna.keyboard.press(key)
  }
  const focused = (words: string) => expect(nodeOf(anna, words)).toBeFocused()
  const link = async (words: string) => {
    await press('a')
    await pick(anna, words)
  }
  await graph(anna, '5 Whys').focus()
  await press('Enter', 'Tab')
  await write(anna, 'Stale prices')
  await press('b')
  await write(anna, 'Slow undo')
  await press('w')
  await write(anna, 'No approval')
  await focused('No approval')
  await press('ArrowUp')
  await focused('Slow undo')

  // Two questions have one answer; an answer cannot be its own question.
  await press('ArrowLeft')
  await focused('Stale prices')
  await link('approval')
  await focused('No approval')
  await link('Stale')
  await expect(anna.getByRole('alert')).toContainText(/in a circle: .*No approval.*→/)
  await press('r')
  await expect(anna.getByRole('textbox', { name: 'Stop here because …' })).toBeFocused()
  await type(anna, 'Ours to add')
  await press('Enter')
  await expect(nodeOf(anna, 'No approval')).toHaveAttribute('aria-label', /root/)
  const reason = details(anna).getByRole('textbox', { name: /^Root: we stop here because/ })
  await expect(reason).toHaveValue('Ours to add')

  await graph(anna, '5 Whys').focus()
  await press('Delete')
  await expect(anna.getByText('1 cause taken out of the whys.')).toBeVisible()
  await expect(nodeOf(anna, 'No approval')).toHaveCount(0)
  const tray = anna.getByRole('region', { name: '1 cause not in the whys' })
  await tray.getByRole('button', { name: '1 cause not in the whys' }).focus()
  await press('Enter')
  await tray.getByRole('button', { name: 'Put “No approval” into the whys' }).focus()
  await press('Enter')
  await focused('No approval')
  await press('ArrowUp', '.')
  await expect(nodeOf(anna, 'No approval')).toHaveCount(0)
  await press('.')
  await expect(nodeOf(anna, 'No approval')).toBeVisible()
  await expectSaved(anna)
})

test('what hangs on an answer is folded away, and a fact can be asked about', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'Facts', 'demo'), '5 Whys')
  await nodeOf(anna, 'It took 74 minutes').click()
  await anna.keyboard.press('.')
  await expect(nodeOf(anna, 'Nobody knew')).toHaveCount(0)
  await expect(nodeOf(anna, 'Config changes have no')).toBeVisible()
  await anna.keyboard.press('.')
  await expect(nodeOf(anna, 'Nobody knew')).toBeVisible()
  await anna.getByRole('button', { name: 'Start from a fact' }).click()
  await anna.getByRole('combobox', { name: 'The fact to ask about' }).fill('rollback tried')
  await anna.keyboard.press('Enter')
  await write(anna, 'The runbook was elsewhere')
  await expect(anna.locator('[data-item^="event:"]', { hasText: 'Rollback tried' })).toBeVisible()
})

test('on a phone an answer is taken out of the whys from the list, and comes back', async ({
  newPerson,
}) => {
  const anna = await newPerson({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'On a phone', 'demo'), '5 Whys')
  const menu = (words: string) =>
    row(anna, words)
      .first()
      .getByRole('button', { name: /^What to do with/ })
      .tap()
  await menu('No canary for config')
  await anna.getByRole('menuitem', { name: 'Take out of the whys' }).tap()
  await expect(row(anna, 'No canary for config')).toHaveCount(0)
  await anna.getByRole('button', { name: 'Undo', exact: true }).last().tap()
  await expect(row(anna, 'No canary for config')).toBeVisible()

  // What is asked from the list is written in the list.
  await menu('No canary for config')
  await anna.getByRole('menuitem', { name: /^Ask why/ }).tap()
  await expect(anna.locator('[data-outline] textarea:focus')).toHaveValue('')
  await type(anna, 'Rollouts are for code')
  await anna.keyboard.press('Enter')
  await expect(row(anna, 'Rollouts are for code')).toBeVisible()
  await expectSaved(anna)
})

test('the whys are without serious findings of axe', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'Seen', 'demo'), '5 Whys')
  await anna.getByRole('button', { name: /causes? not in the whys$/ }).click()
  await nodeOf(anna, 'No canary for config').click()
  await expect(details(anna)).toBeVisible()
  await anna.keyboard.press('a')
  await expect(anna.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await findings(anna), 'a cause, linking').toEqual([])
  await anna.keyboard.press('Escape')
  await anna.setViewportSize({ width: 390, height: 844 })
  await expect(anna.getByRole('treegrid')).toBeVisible()
  expect(await findings(anna), 'a phone').toEqual([])
})
