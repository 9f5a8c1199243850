import type { Page } from '@playwright/test'
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
import { command } from '../support/session.ts'
import { paste } from '../support/timeline.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bones of the fishbone' })
const bones = (page: Page) => dialog(page).getByRole('textbox', { name: 'Name of the bone' })
const openBones = (page: Page) =>
  page.getByRole('button', { name: 'Bones: names, colours, presets' }).click()
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).last().click()

test('two people fill a fishbone by mouse and see what the other does', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'By mouse')
  await openSurface(anna, board, 'Fishbone')
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')
  await openSurface(ben, board, 'Fishbone')

  for (const words of ['No canary', 'Late freeze']) {
    await nodeOf(anna, 'People').getByRole('button', { name: 'Add a cause to People' }).click()
    await write(anna, words)
    await expect(nodeOf(ben, words)).toBeVisible()
  }
  await nodeOf(anna, 'Measurement').click()
  await paste(anna, '- No alert on refusals\n- p99 alert at 10 s')
  await expect(nodeOf(ben, 'Measurement, 2 causes')).toBeVisible()
  await expect(nodeOf(ben, 'p99 alert at 10 s')).toBeVisible()
  await rewrite(ben, 'No canary', 'No canary for config')
  await expect(nodeOf(anna, 'No canary for config')).toBeVisible()

  // What somebody else deletes while it is being written comes back with all that was written.
  await nodeOf(anna, 'Late freeze').dblclick()
  await type(anna, ' of config')
  await expect(nodeOf(ben, 'Late freeze of config')).toBeVisible()
  await nodeOf(ben, 'Late freeze of config').click()
  await ben.keyboard.press('Delete')
  await anna.getByRole('button', { name: 'Put it back' }).click()
  await expect(nodeOf(ben, 'Late freeze of config')).toBeVisible()

  await dragOnto(anna, nodeOf(anna, 'Late freeze'), nodeOf(anna, 'Machine'), 'To Machine')
  await expect(nodeOf(ben, 'Machine, 1 cause')).toBeVisible()
  const [freeze, canary] = [nodeOf(anna, 'Late freeze'), nodeOf(anna, 'No canary for config')]
  await dragOnto(anna, freeze, canary, 'Below “No canary for config”: why did that happen?')
  await expect(nodeOf(ben, 'People, 2 causes')).toBeVisible()
  await graph(anna, 'Fishbone').focus()
  await anna.keyboard.press('ControlOrMeta+z')
  await expect(nodeOf(ben, 'Machine, 1 cause')).toBeVisible()

  // Dots of a vote are on the causes, where they stand.
  await command(anna, board, { type: 'session.start' })
  await anna.getByRole('button', { name: 'Vote', exact: true }).click()
  await anna.getByRole('button', { name: 'Open the vote' }).click()
  const more = /^One dot more on “No canary for config/
  await nodeOf(ben, 'No canary for config').click()
  await nodeOf(ben, 'No canary for config').getByRole('button', { name: more }).click()
  await expect(nodeOf(ben, 'No canary for config')).toContainText('1')
  await ben.keyboard.press('+')
  await expect(nodeOf(ben, 'No canary for config')).toContainText('2')
  const vote = ben.getByRole('complementary', { name: 'Dot vote' })
  await vote.getByRole('button', { name: 'Fold the panel' }).click()
  await expect(vote.getByText('Which causes matter most?')).toBeHidden()
  await expect(vote.getByText(/left$/)).toBeVisible()
  await expectSaved(anna)
})

test('by keyboard alone causes are written, asked about, moved, folded and deleted', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'By keyboard'), 'Fishbone')
  const press = async (...keys: string[]) => {
    for (const key of keys) await anna.keyboard.press(key)
  }
  const focused = (words: string) => expect(nodeOf(anna, words)).toBeFocused()
  await graph(anna, 'Fishbone').focus()
  await press('Enter', 'Tab')
  await write(anna, 'No canary')
  await focused('No canary')
  await press('Tab')
  await write(anna, 'Late freeze')
  await press('w')
  await write(anna, 'Nobody asked')
  await focused('Nobody asked')
  await press('ArrowUp')
  await focused('Late freeze')

  // Below what it leads to itself it cannot go, and is told which circle that would be.
  const moveTo = async (words: string) => {
    await press('m')
    await pick(anna, words)
  }
  await moveTo('Below Nobody')
  await expect(anna.getByRole('alert')).toContainText(/in a circle: .*Nobody asked.*→/)
  await focused('Late freeze')
  await moveTo('Machine')
  await expect(nodeOf(anna, 'Machine, 2 causes')).toBeVisible()
  await focused('Late freeze')
  const side = (await nodeOf(anna, 'Late freeze').boundingBox())?.x ?? 0
  await press('s')
  await expect
    .poll(async () => (await nodeOf(anna, 'Late freeze').boundingBox())?.x)
    .toBeGreaterThan(side + 100)
  await focused('Late freeze')
  await press('.')
  await expect(nodeOf(anna, 'Nobody asked')).toHaveCount(0)
  await expect(nodeOf(anna, 'Late freeze')).toContainText('1 hidden')
  await press('.')
  await expect(nodeOf(anna, 'Nobody asked')).toBeVisible()

  await press('r')
  await expect(anna.getByRole('textbox', { name: 'Stop here because …' })).toBeFocused()
  await type(anna, 'We set the date')
  await press('Enter')
  await expect(nodeOf(anna, 'Late freeze')).toHaveAttribute('aria-label', /root/)
  await focused('Late freeze')
  const reason = details(anna).getByRole('textbox', { name: /^Root: we stop here because/ })
  await expect(reason).toHaveValue('We set the date')

  await graph(anna, 'Fishbone').focus()
  await press('Delete')
  await expect(anna.getByText('1 cause is deleted from every view.')).toBeVisible()
  await expect(nodeOf(anna, 'Uncategorised, 1 cause')).toBeVisible()
  await press('ControlOrMeta+z')
  await expect(nodeOf(anna, 'Machine, 2 causes')).toBeVisible()
  await expectSaved(anna)
})

test('bones are renamed, recoloured, removed and taken from a set, four to ten of them', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'Bones', 'demo'), 'Fishbone')
  await openBones(anna)
  await expect(bones(anna)).toHaveCount(6)
  await bones(anna).first().fill('Everyone')
  await anna.keyboard.press('Enter')
  await expect(bones(anna).first()).toBeFocused()
  await expect(nodeOf(anna, 'Everyone')).toHaveCount(1)
  await dialog(anna).getByRole('button', { name: 'Colour of “Everyone”' }).click()
  await anna.getByRole('menuitem', { name: 'plum' }).click()
  await expect(nodeOf(anna, 'Everyone').locator('[style*="--hb-bone-plum"]')).toHaveCount(1)

  await dialog(anna).getByRole('button', { name: 'Remove “Everyone”' }).click()
  await expect(nodeOf(anna, 'Uncategorised, 3 causes')).toHaveCount(1)
  await expect(anna.getByText('“Everyone” is removed. 2 causes are uncategorised')).toBeVisible()
  await dialog(anna).getByRole('button', { name: 'Done' }).click()
  await undo(anna)
  await expect(nodeOf(anna, 'Everyone, 2 causes')).toHaveCount(1)

  await openBones(anna)
  for (let count = 6; count < 10; count++) {
    await dialog(anna).getByRole('button', { name: 'Add a bone' }).click()
    await expect(bones(anna)).toHaveCount(count + 1)
  }
  await expect(dialog(anna).getByRole('button', { name: 'Add a bone' })).toBeDisabled()
  await expect(dialog(anna).getByText('A fishbone has at most 10 bones.')).toBeVisible()

  await dialog(anna).getByRole('combobox', { name: 'Start from a set' }).click()
  await anna.getByRole('option', { name: /^4S/ }).click()
  await dialog(anna).getByRole('button', { name: 'Take this set' }).click()
  await expect(bones(anna)).toHaveCount(4)
  const remove = dialog(anna).getByRole('button', { name: 'Remove “Skills”' })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await remove.focus()
  await anna.keyboard.press('Enter')
  await expect(bones(anna)).toHaveCount(4)
})

test('on a phone the list says everything, and a cause is moved from its menu', async ({
  newPerson,
}) => {
  const anna = await newPerson({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'On a phone', 'demo'), 'Fishbone')
  const people = anna.getByRole('row').filter({ hasText: 'People, 2 causes' })
  await expect(people).toBeVisible()
  await row(anna, 'One on-call for two regions')
    .getByRole('button', { name: /^What to do with/ })
    .tap()
  await anna.getByRole('menuitem', { name: 'Move to…' }).tap()
  await anna.getByRole('listbox').getByRole('option', { name: 'Machine', exact: true }).tap()
  await expect(anna.getByRole('row').filter({ hasText: 'People, 1 cause' })).toBeVisible()
})

test('the fishbone is without serious findings of axe', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  await openSurface(anna, await makeBoard(anna, 'Seen', 'demo'), 'Fishbone')
  await nodeOf(anna, 'Black Friday load').click()
  await expect(details(anna)).toBeVisible()
  expect(await findings(anna), 'a cause').toEqual([])
  await anna.keyboard.press('m')
  await expect(anna.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await findings(anna), 'where to').toEqual([])
  await anna.keyboard.press('Escape')
  await openBones(anna)
  expect(await findings(anna), 'bones').toEqual([])
  await dialog(anna).getByRole('button', { name: 'Done' }).click()
  await anna.setViewportSize({ width: 390, height: 844 })
  await expect(anna.getByRole('treegrid')).toBeVisible()
  expect(await findings(anna), 'a phone').toEqual([])
})
