import type { Locator, Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { addNote, canvas, note } from '../support/notes.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { addEvent, card } from '../support/timeline.ts'

const BLAME = 'Sara should have checked the config'
const BETTER = 'What did happen, and what made it look right at the time?'

type NewPerson = () => Promise<Page>

/** Anna, who made the board, and Mira, who came by a link. */
async function two(
  newPerson: NewPerson,
  template: 'blank' | 'demo' = 'blank',
): Promise<[anna: Page, mira: Page, board: string]> {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Checkout outage', template)
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  return [anna, mira, board]
}

const details = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Details of the cause' })

/** Opens the inspector of a cause from the list of what came from the notes. */
async function openDetails(page: Page, text: string): Promise<Locator> {
  const list = page.getByRole('complementary', { name: 'From the notes' })
  if (!(await list.isVisible())) await page.getByRole('button', { name: 'From the notes' }).click()
  await list.getByRole('button', { name: `Details of “${text}”` }).click()
  await expect(details(page).getByRole('heading', { name: 'Status' })).toBeVisible()
  return details(page)
}

const hint = (within: Page | Locator): Locator =>
  within.getByRole('note', { name: 'About the wording' })

test('a note becomes a cause, which is supported, ruled out and undone for everyone', async ({
  newPerson,
}) => {
  const [anna, mira, board] = await two(newPerson)
  await openStage(anna, board, 'timeline')
  await addEvent(anna, { x: 500, y: 210 }, 'Rollback tried')
  await openStage(anna, board, 'causes')
  await openStage(mira, board, 'causes')
  await addNote(anna, { x: 400, y: 350 }, 'No runbook')
  await anna.getByRole('button', { name: 'Turn into' }).click()
  await anna.getByRole('menuitem', { name: 'Cause' }).click()
  const hers = await openDetails(anna, 'No runbook')
  const theirs = await openDetails(mira, 'No runbook')
  await expect(theirs.getByText('by Anna')).toBeVisible()
  await expect(theirs.getByText('No evidence yet')).toBeVisible()

  await hers.getByRole('button', { name: 'Log lines' }).click()
  await hers.getByLabel('Quoted lines').fill('09:02 rollback: no runbook')
  await hers.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(theirs.getByText('09:02 rollback: no runbook')).toBeVisible()
  await expect(theirs.getByText('No evidence yet')).toHaveCount(0)

  const chooser = mira.waitForEvent('filechooser')
  await theirs.getByRole('button', { name: 'Add evidence' }).click()
  await mira.getByRole('menuitem', { name: 'Image or file' }).click()
  await (await chooser).setFiles({
    name: 'rollback.log',
    mimeType: 'text/plain',
    buffer: Buffer.from('09:02 rollback\n'),
  })
  await expect(hers.getByRole('link', { name: 'Download rollback.log' })).toBeVisible()

  await hers.getByRole('button', { name: 'Link a fact' }).click()
  await type(anna, 'rollb')
  await anna.keyboard.press('Enter')
  await expect(theirs.getByRole('button', { name: /Rollback tried$/ })).toBeVisible()

  await hers.getByText('Ruled out', { exact: true }).click()
  await type(anna, 'There was one')
  await anna.keyboard.press('Enter')
  await expect(theirs.getByLabel('Ruled out because …')).toHaveValue('There was one')
  await hers.getByRole('button', { name: 'Close details' }).click()
  const list = anna.getByRole('complementary', { name: 'From the notes' })
  await expect(list.getByText('ruled out')).toBeVisible()
  await anna.getByRole('button', { name: 'Undo' }).click()
  await expect(theirs.getByRole('radio', { name: 'Possible' })).toBeChecked()
  await expectSaved(anna)
})

test('an image that is pasted or dropped on the inspector becomes evidence of the cause', async ({
  newPerson,
}) => {
  const [anna, , board] = await two(newPerson, 'demo')
  await openStage(anna, board, 'causes')
  const inspector = await openDetails(anna, 'Black Friday load ×9')
  await give(anna, 'paste', 'pasted.png')
  await expect(inspector.getByRole('button', { name: 'Show pasted.png large' })).toBeVisible()
  await give(anna, 'drop', 'dropped.png')
  await inspector.getByRole('button', { name: 'Show dropped.png large' }).click()
  await expect(anna.getByRole('dialog', { name: 'dropped.png' })).toBeVisible()
})

test('the inspector leads to the fact, to the note and to the other views', async ({
  newPerson,
}) => {
  const [anna, , board] = await two(newPerson, 'demo')
  await openStage(anna, board, 'causes')
  const inspector = await openDetails(anna, 'Nobody knew which setting had changed')
  await inspector.getByRole('button', { name: '5 Whys' }).click()
  await expect(anna.getByRole('region', { name: /^5 Whys/ })).toBeVisible()
  await expect(inspector.getByRole('textbox', { name: 'What contributed to it' })).toHaveValue(
    'Nobody knew which setting had changed',
  )
  await inspector.getByRole('button', { name: /^Show on the timeline/ }).click()
  await expect(anna.getByRole('textbox', { name: 'What happened' })).toHaveValue(
    'Rollback tried, no runbook found',
  )
  // The stage opens on what it was looked at in last.
  await openStage(anna, board, 'causes')
  await expect(anna.getByRole('region', { name: /^5 Whys/ })).toBeVisible()
  await anna.getByText('Brainstorm', { exact: true }).click()
  const other = await openDetails(anna, 'Black Friday load ×9')
  await other.getByRole('button', { name: 'Note in the Brainstorm' }).click()
  await expect(note(anna, 'Black Friday load ×9, selected')).toBeInViewport()
})

test('a file dropped on a card is evidence of that cause, and several causes are changed at once', async ({
  newPerson,
}) => {
  const [anna, mira, board] = await two(newPerson, 'demo')
  for (const page of [anna, mira]) {
    await openStage(page, board, 'causes')
    await page.getByText('5 Whys', { exact: true }).click()
  }
  const of = (page: Page, text: string) =>
    page.locator('[data-item^="cause:"]', { hasText: text }).first()
  await expect(of(mira, 'Canary covers code')).toContainText('no evidence')
  await of(anna, 'Canary covers code').evaluate((element) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['canary: code'], 'canary.txt', { type: 'text/plain' }))
    element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
  })
  await expect(details(anna).getByRole('link', { name: 'Download canary.txt' })).toBeVisible()
  await expect(of(mira, 'Canary covers code')).not.toContainText('no evidence')

  await of(anna, 'Nobody knew').click({ modifiers: ['Shift'] })
  await expect(details(anna).getByText('2 causes selected')).toBeVisible()
  await details(anna).getByText('Ruled out', { exact: true }).click()
  await type(anna, 'Seen otherwise')
  await anna.keyboard.press('Enter')
  for (const text of ['Canary covers code', 'Nobody knew']) {
    await expect(of(mira, text)).toContainText('ruled out')
  }
})

test('a hint comes after a pause, and stays away for this text on this device', async ({
  newPerson,
}) => {
  const [anna, mira, board] = await two(newPerson)
  await openStage(anna, board, 'causes')
  await openStage(mira, board, 'causes')
  await expect(canvas(anna)).toBeVisible()
  await anna.getByRole('button', { name: 'From the notes' }).click()
  await anna.getByRole('button', { name: 'Add: Causes' }).click()
  const list = anna.getByRole('region', { name: 'Causes', exact: true })
  const text = list.getByRole('textbox')
  // What looks at words is fetched with the first of them, and says at once what stands there then.
  await text.fill(BLAME)
  await expect(hint(list)).toBeVisible()
  await text.fill('No canary for config')
  await expect(hint(list)).toHaveCount(0)
  const before = Date.now()
  await text.fill(BLAME)
  await expect(hint(list)).toHaveText(BETTER)
  expect(Date.now() - before, 'the pause').toBeGreaterThan(1000)
  await mira.getByRole('button', { name: 'From the notes' }).click()
  await expect(hint(mira)).toHaveText(BETTER)

  const inspector = await openDetails(anna, BLAME)
  await expect(hint(inspector)).toContainText('“should have checked” tells what did not happen.')
  const put = inspector.getByRole('button', { name: 'Put this hint away for this text' })
  await put.click()
  await expect(hint(anna)).toHaveCount(0)
  await anna.reload()
  await openDetails(anna, BLAME)
  await anna.waitForTimeout(500) // time in which it could come back
  await expect(hint(anna)).toHaveCount(0)
  await expect(hint(mira)).toBeVisible()
  // What was put away is not what was written.
  const kept = await anna.evaluate(() => localStorage.getItem('hb.wording'))
  expect(kept).toMatch(/^\["[0-9a-z]+"\]$/)
})

test('facts are looked at where they are written, and actions are not', async ({ newPerson }) => {
  const [anna, , board] = await two(newPerson)
  await openStage(anna, board, 'timeline')
  await addEvent(anna, { x: 500, y: 210 }, 'Anna deleted the table')
  await card(anna, 'Anna deleted the table').click()
  const inspector = anna.getByRole('complementary', { name: 'Details' })
  await expect(hint(inspector)).toContainText('“Anna deleted” puts a person in front.')
  await anna.keyboard.press('Escape')
  await anna.getByRole('button', { name: 'List', exact: true }).click()
  await anna.getByRole('button', { name: 'Text: Anna deleted the table' }).dblclick()
  await expect(hint(anna.getByRole('grid'))).toBeVisible()

  await openStage(anna, board, 'causes')
  await anna.getByRole('button', { name: 'From the notes' }).click()
  for (const kind of ['Actions', 'Lessons']) {
    await anna.getByRole('button', { name: `Add: ${kind}` }).click()
    await anna.getByRole('region', { name: kind }).getByRole('textbox').fill(BLAME)
  }
  await expect(hint(anna.getByRole('region', { name: 'Lessons' }))).toBeVisible()
  await expect(hint(anna)).toHaveCount(1)
})

test('the inspector of a cause is without serious findings of axe', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Checkout outage', 'demo')
  await openStage(anna, board, 'causes')
  const inspector = await openDetails(anna, 'Black Friday load ×9')
  const text = inspector.getByRole('textbox', { name: 'What contributed to it' })
  await text.fill('Nobody knew of the load')
  await expect(hint(inspector)).toBeVisible()
  expect(await findings(anna), 'without evidence, with a hint').toEqual([])
  await inspector.getByRole('button', { name: 'Link a fact' }).click()
  await expect(anna.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await findings(anna), 'searching for a fact').toEqual([])
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('Enter')
  await inspector.getByText('Ruled out', { exact: true }).click()
  expect(await findings(anna), 'asking why').toEqual([])
  await type(anna, 'It was like last year')
  await anna.keyboard.press('Enter')
  await inspector.getByRole('button', { name: 'This is a root' }).click()
  await type(anna, 'We can act on it')
  await anna.keyboard.press('Enter')
  await expect(inspector.getByText('Root', { exact: true })).toBeVisible()
  expect(await findings(anna), 'a root that is ruled out').toEqual([])
})

/** Pastes an image, or drops it on the inspector. */
async function give(page: Page, how: 'paste' | 'drop', name: string): Promise<void> {
  await page.evaluate(
    async ([by, file]) => {
      const canvas = new OffscreenCanvas(8, 8)
      canvas.getContext('2d')?.fillRect(0, 0, 8, 8)
      const data = new DataTransfer()
      const blob = await canvas.convertToBlob({ type: 'image/png' })
      data.items.add(new File([blob], file, { type: 'image/png' }))
      const target = document.querySelector('[data-inspector] section') ?? document.body
      const options = { bubbles: true, cancelable: true }
      if (by === 'paste') {
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { ...options, clipboardData: data }),
        )
      } else target.dispatchEvent(new DragEvent('drop', { ...options, dataTransfer: data }))
    },
    [how, name] as const,
  )
}
