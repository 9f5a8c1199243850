import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { placeOf } from '../support/place.ts'

const canvas = (page: Page): Locator => page.getByRole('region', { name: /^Fault tree: gates/ })
const node = (page: Page, name: string | RegExp): Locator =>
  canvas(page).getByRole('group', { name })
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Analysis' })
const tab = (page: Page, name: string) => panel(page).getByRole('tab', { name }).click()
const top = (page: Page, label: string): Locator =>
  panel(page).getByText(label, { exact: true }).locator('xpath=following-sibling::*[1]')

async function openTree(page: Page, board: string): Promise<void> {
  await openStage(page, board, 'causes')
  await page.getByText('Fault tree', { exact: true }).click()
}

const MEF = `<?xml version="1.0"?>
<opsa-mef>
  <define-fault-tree name="checkout">
    <define-gate name="TOP"><label>Checkout fails</label>
      <or><gate name="CACHE"/><basic-event name="DB"/></or></define-gate>
    <define-gate name="CACHE"><label>Sessions are lost</label>
      <and><basic-event name="RESTART"/><basic-event name="SPARE"/></and></define-gate>
    <define-basic-event name="DB"><label>Database refuses</label><float value="0.01"/></define-basic-event>
    <define-basic-event name="RESTART"><label>Cache restarts</label><float value="0.1"/></define-basic-event>
    <define-basic-event name="SPARE"><label>No second cache</label>
      <normal-deviate><float value="0.5"/><float value="0.1"/></normal-deviate></define-basic-event>
  </define-fault-tree>
</opsa-mef>`

async function bringFile(page: Page, xml = MEF): Promise<void> {
  const file = { name: 'tree.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) }
  await page.locator('input[type="file"]').setInputFiles(file)
}

test('two people build a tree by mouse, and both see what the analysis says', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'By mouse')
  await openTree(anna, board)
  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')
  await openTree(ben, board)

  await anna.getByRole('button', { name: 'Begin with the problem' }).click()
  await expect(canvas(anna).getByRole('textbox')).toBeFocused()
  await type(anna, 'Checkout fails')
  await anna.keyboard.press('Enter')
  await expect(node(ben, /OR gate: Checkout fails/)).toBeVisible()

  for (const words of ['Cache restarts', 'Database refuses']) {
    await node(anna, /OR gate: Checkout fails/).click()
    await anna.getByRole('button', { name: 'Add an input' }).first().click()
    await expect(canvas(anna).getByRole('textbox')).toBeFocused()
    await type(anna, words)
    await anna.keyboard.press('Enter')
    await expect(node(ben, new RegExp(words))).toBeVisible()
  }
  await tab(ben, 'Analysis')
  await expect(panel(ben).getByText('not computable').first()).toBeVisible()

  // Ben says how likely the events are, from where the analysis names them.
  for (const [words, chance] of [
    ['Cache restarts', '10 %'],
    ['Database refuses', '0.5'],
  ] as const) {
    await node(ben, new RegExp(words)).click()
    await tab(ben, 'Selected')
    await panel(ben).getByText('Probability', { exact: true }).click()
    await panel(ben)
      .getByRole('textbox', { name: /^Probability, from/ })
      .fill(chance)
    await ben.keyboard.press('Enter')
  }
  await tab(anna, 'Analysis')
  await expect(top(anna, 'Exact')).toHaveText('0.55')

  // Anna drops one event on the other, which becomes a gate; one undo takes that back.
  const from = await placeOf(node(anna, /Cache restarts/))
  const to = await placeOf(node(anna, /Database refuses/))
  await anna.mouse.move(from.x + 30, from.y + 12)
  await anna.mouse.down()
  await anna.mouse.move(to.x + 40, to.y + 10, { steps: 8 })
  await expect(anna.getByText('becomes an OR gate with this input')).toBeVisible()
  await anna.mouse.up()
  await expect(node(ben, /OR gate: Database refuses/)).toBeVisible()
  await expect(top(anna, 'Exact')).toHaveText('0.1')
  await anna.keyboard.press('ControlOrMeta+z')
  await expect(node(ben, /Basic event: Database refuses/)).toBeVisible()
  await expectSaved(anna)
})

test('by keyboard alone a tree is built, told, changed and undone', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'By keyboard')
  await openTree(anna, board)
  const press = async (...keys: string[]) => {
    for (const key of keys) await anna.keyboard.press(key)
  }
  await canvas(anna).focus()
  await press('n')
  await expect(canvas(anna).getByRole('textbox')).toBeFocused()
  await type(anna, 'Checkout fails')
  await press('Enter')
  await expect(node(anna, /Checkout fails/)).toBeFocused()
  await press('n')
  await type(anna, 'Cache restarts')
  await press('Shift+Enter')
  await type(anna, 'during the rollout')
  await press('Enter')
  await expect(node(anna, /Cache restarts during the rollout/)).toBeFocused()
  await press('Tab')
  await expect(canvas(anna).getByRole('textbox')).toBeFocused()
  await type(anna, 'Database refuses')
  await press('Enter')
  await expect(node(anna, /Database refuses/)).toBeFocused()

  await press('ArrowLeft')
  await expect(node(anna, /Cache restarts/)).toBeFocused()
  await press('ArrowUp')
  await expect(node(anna, /Checkout fails/)).toBeFocused()
  await press('ArrowDown')
  await expect(node(anna, /Cache restarts/)).toBeFocused()

  // Into the panel, to its fields, and back.
  await press('i')
  await expect(panel(anna).getByRole('textbox', { name: 'Words' })).toBeFocused()
  await press('Escape')
  await expect(node(anna, /Cache restarts/)).toBeFocused()

  await press('Alt+ArrowDown')
  await press('Delete')
  await expect(node(anna, /Cache restarts/)).toHaveCount(0)
  await expect(node(anna, /Checkout fails/)).toBeFocused()
  await press('ControlOrMeta+z')
  await expect(node(anna, /Cache restarts/)).toBeVisible()

  // The list has all of it too: words are edited where they stand.
  await press('l')
  const list = anna.getByRole('region', { name: 'Fault tree as a list' })
  await expect(list.getByRole('row')).toHaveCount(3)
  await list.getByRole('textbox').first().focus()
  await press('End', 'ArrowDown', 'End')
  await type(anna, ' at night')
  await expect(node(anna, /at night/)).toBeVisible()
  await list.getByRole('button', { name: /What can be done with “Checkout fails”/ }).focus()
  await press('Enter')
  await anna.getByRole('menuitem', { name: 'AND', exact: true }).focus()
  await press('Enter')
  await expect(node(anna, /AND gate: Checkout fails/)).toBeVisible()
  await expectSaved(anna)
})

test('a file comes in with a preview, in one step, and goes out as it came', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'Files')
  await openTree(anna, board)
  await anna.getByRole('button', { name: 'Import a file (Open-PSA MEF) …' }).click()
  const dialog = anna.getByRole('dialog')

  await bringFile(anna, '<opsa-mef><define-fault-tree name="t">')
  await expect(dialog.getByRole('alert')).toContainText('This is not well-formed XML')
  await dialog.getByRole('button', { name: 'Another file' }).click()
  await bringFile(anna)
  await expect(dialog.getByRole('status')).toContainText('2 gates')
  await expect(dialog.getByText(/The chance of “SPARE” is a distribution/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Bring it in' }).click()

  await expect(node(anna, /AND gate: Sessions are lost/)).toBeVisible()
  await tab(anna, 'Analysis')
  await expect(top(anna, 'Exact')).toHaveText('not computable')
  const cutSets = panel(anna).getByRole('region', { name: 'Minimal cut sets' })
  await cutSets.getByRole('button', { name: /Cache restarts · No second cache/ }).hover()
  await expect(node(anna, /Cache restarts/).locator('[data-pointed]')).toHaveCount(1)

  await anna.getByRole('button', { name: 'File', exact: true }).click()
  const saved = anna.waitForEvent('download')
  await anna.getByRole('menuitem', { name: 'Export as Open-PSA MEF' }).click()
  const text = await readFile(await (await saved).path(), 'utf8')
  expect(text).toContain('<define-gate name="CACHE">')
  expect(text).toContain('<label>Sessions are lost</label>')
  expect(text).toContain('<float value="0.1"/>')

  await canvas(anna).focus()
  await anna.keyboard.press('ControlOrMeta+z')
  await expect(anna.getByRole('button', { name: 'Begin with the problem' })).toBeVisible()
})

test('what if: an action breaks cut sets here, and what it does is there for everyone', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna Kern')
  const board = await makeBoard(anna, 'What if')
  await openTree(anna, board)
  await anna.getByRole('button', { name: 'Import a file (Open-PSA MEF) …' }).click()
  const known = '<float value="0.5"/>'
  await bringFile(anna, MEF.replace(/<normal-deviate>.*<\/normal-deviate>/s, known))
  await anna.getByRole('button', { name: 'Bring it in' }).click()
  await tab(anna, 'What if')
  await panel(anna).getByRole('textbox', { name: 'What to do' }).fill('A second cache')
  await anna.keyboard.press('Enter')
  await panel(anna).getByRole('button', { name: 'It changes an event' }).click()
  await panel(anna).getByRole('combobox', { name: 'Event' }).click()
  await anna.getByRole('option', { name: 'No second cache' }).click()
  await panel(anna).getByRole('button', { name: 'Add', exact: true }).click()
  await expect(top(anna, 'As it is')).toHaveText('0.0595')
  await expect(top(anna, 'With what is switched on')).toHaveText('0.01')
  await expect(panel(anna).getByText('1 cut set is broken')).toBeVisible()
  await expect(panel(anna).locator('[data-fate="broken"]')).toHaveCount(1)

  const ben = await newPerson()
  await join(ben, await makeLink(anna, board), 'Ben')
  await openTree(ben, board)
  await tab(ben, 'What if')
  await expect(panel(ben).getByText('cannot happen').first()).toBeVisible()
  await expect(panel(ben).getByRole('switch', { name: 'Done: A second cache' })).not.toBeChecked()
})

for (const [size, options] of [
  ['a desk', {}],
  ['a phone', { viewport: { width: 390, height: 844 } }],
] as const) {
  test(`the fault tree is without serious findings of axe on ${size}`, async ({ newPerson }) => {
    const anna = await newPerson(options)
    await signIn(anna, 'Anna Kern')
    const board = await makeBoard(anna, 'Seen by everyone', 'demo')
    await openTree(anna, board)
    const isPhone = size === 'a phone'
    if (isPhone) {
      await expect(anna.getByRole('treegrid')).toBeVisible()
      expect(await findings(anna), 'list').toEqual([])
      await anna.getByRole('button', { name: 'Analysis' }).click()
    }
    await tab(anna, 'Analysis')
    await panel(anna)
      .getByRole('button', { name: /importance of each event/ })
      .click()
    await expect(panel(anna).getByRole('table')).toBeVisible()
    expect(await findings(anna), 'analysis').toEqual([])
    await tab(anna, 'What if')
    await panel(anna).getByRole('button', { name: 'It changes an event' }).first().click()
    expect(await findings(anna), 'what if').toEqual([])
    await tab(anna, 'Selected')
    expect(await findings(anna), 'selected').toEqual([])
  })
}
