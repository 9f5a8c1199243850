import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { type } from '../support/keys.ts'
import { addNote, canvas, cluster, dragTo, note } from '../support/notes.ts'
import { expectSaved, join, makeBoard, makeLink, openStage, signIn } from '../support/people.ts'
import { middleOf } from '../support/place.ts'
import { command } from '../support/session.ts'
import { paste } from '../support/timeline.ts'

const PHONE = { viewport: { width: 390, height: 844 } }

/** Anna, who made the board, and Mira, who came by a link; both look at its causes. */
async function twoOnNotes(
  newPerson: (options?: { viewport: { width: number; height: number } }) => Promise<Page>,
  theirs?: { viewport: { width: number; height: number } },
): Promise<[anna: Page, mira: Page, board: string]> {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Checkout outage')
  const mira = await newPerson(theirs)
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'causes')
  await openStage(mira, board, 'causes')
  await expect(canvas(anna)).toBeVisible()
  return [anna, mira, board]
}

test('a note made by double-click is seen by the other person, and edits go both ways', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await expect(anna.getByRole('heading', { name: 'What contributed to it?' })).toBeVisible()
  await addNote(anna, { x: 400, y: 300 }, 'No canary')
  await note(mira, 'No canary').dblclick()
  await type(mira, ' for config')
  await mira.keyboard.press('Escape')
  await expect(note(anna, 'No canary for config')).toBeVisible()
  await expectSaved(mira)
})

test('a dragged note moves for everyone on the way, and undo puts it back', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await addNote(anna, { x: 400, y: 300 }, 'No canary')
  await expect(note(mira, 'No canary')).toBeVisible()
  const before = await middleOf(note(mira, 'No canary'))
  await dragTo(anna, note(anna, 'No canary'), { x: 700, y: 450 }, false)
  const moved = async () => (await middleOf(note(mira, 'No canary'))).x - before.x
  await expect.poll(moved).toBeGreaterThan(100) // she sees it move before it is dropped
  await anna.mouse.up()
  await expect.poll(moved).toBeGreaterThan(250)
  await anna.keyboard.press('ControlOrMeta+z')
  await expect.poll(moved).toBeLessThan(2)
})

test('a note dropped on another makes a cluster with a title, and leaves it when dragged out', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await addNote(anna, { x: 400, y: 300 }, 'No canary')
  await addNote(anna, { x: 800, y: 300 }, 'No approval')
  await dragTo(anna, note(anna, 'No canary'), note(anna, 'No approval'), false)
  await expect(anna.getByText('Make a cluster')).toBeVisible()
  await anna.mouse.up()
  await type(anna, 'Rollout')
  await anna.keyboard.press('Enter')
  await expect(cluster(mira, 'Rollout')).toHaveAccessibleName('Rollout, 2 notes')
  await dragTo(anna, note(anna, 'No canary'), { x: 300, y: 650 })
  await expect(cluster(mira, 'Rollout')).toHaveAccessibleName('Rollout, 1 note')
  await dragTo(anna, note(anna, 'No canary'), cluster(anna, 'Rollout'), false)
  await expect(anna.getByText('Into “Rollout”')).toBeVisible()
  await anna.mouse.up()
  await expect(cluster(mira, 'Rollout')).toHaveAccessibleName('Rollout, 2 notes')
})

test('a lasso around notes makes a cluster of them', async ({ newPerson }) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await addNote(anna, { x: 400, y: 300 }, 'No canary')
  await addNote(anna, { x: 650, y: 320 }, 'No approval')
  await addNote(anna, { x: 1100, y: 300 }, 'Elsewhere')
  await anna.keyboard.press('Escape')
  await anna.keyboard.press('o')
  const corners = [
    [280, 180],
    [780, 180],
    [780, 430],
    [280, 430],
    [280, 190],
  ] as const
  await anna.mouse.move(280, 180)
  await anna.mouse.down()
  for (const [x, y] of corners) await anna.mouse.move(x, y, { steps: 5 })
  await anna.mouse.up()
  await type(anna, 'Rollout')
  await anna.keyboard.press('Enter')
  await expect(cluster(mira, 'Rollout')).toHaveAccessibleName('Rollout, 2 notes')
})

test('50 pasted lines make 50 notes, and everything they say is on them', async ({ newPerson }) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await canvas(anna).focus()
  const long = `https://status.example.com/${'incident/'.repeat(12)} 設定変更が全リージョンに一度に展開された`
  const lines = Array.from({ length: 50 }, (_, index) => `- Thought ${index} ${index ? '' : long}`)
  await paste(anna, lines.join('\n'))
  await expect(canvas(anna).locator('[data-note]')).toHaveCount(50)
  await expect(note(mira, 'Thought 49')).toHaveCount(1)
  const clipped = await canvas(anna)
    .locator('[data-note]')
    .evaluateAll((notes) =>
      notes
        .filter(
          (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
        )
        .map((one) => one.textContent),
    )
  expect(clipped).toEqual([])
})

test('by keyboard alone: notes are written, grouped, moved, coloured, deleted and brought back', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await canvas(anna).focus()
  for (const text of ['No canary', 'No approval', 'No runbook']) {
    await anna.keyboard.press('n')
    await expect(canvas(anna).getByRole('textbox')).toBeFocused()
    await type(anna, text)
    await anna.keyboard.press('Enter')
    await expect(note(anna, text)).toBeFocused()
  }
  await anna.keyboard.press('Shift+Tab')
  await expect(note(anna, 'No approval')).toBeFocused()
  await anna.keyboard.press('Control+a')
  await anna.keyboard.press('g')
  await type(anna, 'Rollout')
  await anna.keyboard.press('Enter')
  await expect(cluster(mira, 'Rollout')).toHaveAccessibleName('Rollout, 3 notes')
  await anna.keyboard.press('Tab')
  await expect(note(anna, 'No canary')).toBeFocused()
  await anna.keyboard.press('m')
  await expect(anna.getByRole('menuitem', { name: 'Out of the cluster' })).toBeVisible()
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('Enter')
  await expect(cluster(mira, 'Rollout')).toHaveAccessibleName('Rollout, 2 notes')
  await canvas(anna).focus()
  await anna.keyboard.press('Control+a')
  await anna.keyboard.press('Delete')
  await expect(canvas(mira).locator('[data-note]')).toHaveCount(0)
  await anna.keyboard.press('ControlOrMeta+z')
  await expect(canvas(mira).locator('[data-note]')).toHaveCount(3)
})

test('notes become a cause and an event; what became of them is edited and removed for everyone', async ({
  newPerson,
}) => {
  const [anna, mira] = await twoOnNotes(newPerson)
  await addNote(anna, { x: 500, y: 350 }, 'No canary')
  await anna.getByRole('button', { name: 'Turn into' }).click()
  await anna.getByRole('menuitem', { name: 'Cause' }).click()
  const panel = anna.getByRole('complementary', { name: 'From the notes' })
  const text = panel.getByRole('region', { name: 'Causes' }).getByRole('textbox')
  await expect(text).toHaveValue('No canary')
  await text.fill('There was no canary for config')
  await mira.getByRole('button', { name: 'From the notes' }).click()
  await expect(mira.getByRole('region', { name: 'Causes' }).getByRole('textbox')).toHaveValue(
    'There was no canary for config',
  )
  await panel.getByRole('button', { name: /^Remove/ }).click()
  await expect(mira.getByRole('region', { name: 'Causes' }).getByRole('textbox')).toHaveCount(0)
  await note(anna, 'No canary').click()
  await anna.getByRole('button', { name: 'Turn into' }).click()
  await anna.getByRole('menuitem', { name: 'Event on the timeline' }).click()
  await anna.getByRole('button', { name: 'Set the time' }).click()
  await expect(anna.getByRole('textbox', { name: 'What happened' })).toHaveValue('No canary')
})

test('a picture has every note, whatever is in view', async ({ newPerson }) => {
  const [anna] = await twoOnNotes(newPerson)
  await addNote(anna, { x: 500, y: 350 }, 'No canary <for> config')
  await anna.keyboard.press('Escape')
  await anna.mouse.wheel(0, 0)
  for (const [kind, start] of [
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ] as const) {
    await anna.getByRole('button', { name: 'Save as a picture' }).click()
    const download = anna.waitForEvent('download')
    await anna.getByRole('menuitem', { name: kind }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`Checkout outage.${kind.toLowerCase()}`)
    const content = await readFile(await file.path())
    expect(content.toString('latin1').startsWith(start)).toBe(true)
    if (kind === 'SVG') expect(content.toString()).toContain('No canary &lt;for&gt;')
  }
})

test('breakout groups have areas side by side, and a person goes to their own', async ({
  newPerson,
}) => {
  const [anna, mira, board] = await twoOnNotes(newPerson)
  const people = await mira.request.get('/api/session').then((answer) => answer.json())
  await command(anna, board, { type: 'session.start' })
  await command(anna, board, {
    type: 'groups.open',
    ...{
      groups: [
        { name: 'Payments', people: [people.person.id] },
        { name: 'Cache', people: [] },
      ],
    },
  })
  await mira.getByRole('button', { name: 'Go to my group' }).click()
  await expect(mira.getByText('Payments (my group)')).toBeInViewport()
  await canvas(mira).focus()
  await mira.keyboard.press('n')
  await type(mira, 'Retries doubled the load')
  await mira.keyboard.press('Enter')
  await expect(anna.getByText('Payments')).toHaveCount(1)
  await anna.keyboard.press('/')
  await type(anna, 'retries')
  await anna.keyboard.press('Enter')
  await expect(note(anna, 'Retries doubled the load')).toBeInViewport()
})

test('on a phone the list is the surface: write, colour, move into a cluster, without dragging', async ({
  newPerson,
}) => {
  const [anna, phone] = await twoOnNotes(newPerson, PHONE)
  const list = phone.getByRole('region', { name: 'List' })
  for (const text of ['No canary', 'No approval']) {
    await list.getByRole('textbox', { name: 'Add a note' }).fill(text)
    await phone.keyboard.press('Enter')
    await expect(note(anna, text)).toBeVisible()
  }
  await list.getByRole('button', { name: 'What to do with “No canary”' }).click()
  await phone.getByRole('menuitem', { name: 'Blue' }).click()
  await expect(note(anna, 'No canary')).toHaveAttribute('data-note', 'blue')
  await list.getByRole('button', { name: 'What to do with “No canary”' }).click()
  await phone.getByRole('menuitem', { name: 'New cluster' }).click()
  await list.getByRole('textbox', { name: 'Title of the cluster' }).fill('Rollout')
  await list.getByRole('button', { name: 'What to do with “No approval”' }).click()
  await phone.getByRole('menuitem', { name: 'Rollout' }).click()
  await expect(cluster(anna, 'Rollout')).toHaveAccessibleName('Rollout, 2 notes')
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

for (const [size, options] of [
  ['a desk', {}],
  ['a phone', PHONE],
] as const) {
  test(`notes are without serious findings of axe on ${size}`, async ({ newPerson }) => {
    const anna = await newPerson(options)
    await signIn(anna, 'Anna')
    const board = await makeBoard(anna, 'Notes')
    await openStage(anna, board, 'causes')
    await expect(
      anna.getByRole('button', { name: 'List', exact: true }).or(anna.getByText('No notes yet')),
    ).toBeVisible()
    expect(await findings(anna), 'nothing').toEqual([])
    await paste(anna, 'No canary\nNo approval\nNo runbook')
    if (size === 'a desk') {
      await expect(note(anna, 'No canary')).toBeVisible()
      await anna.keyboard.press('g')
      await type(anna, 'Rollout')
      await anna.keyboard.press('Enter')
      expect(await findings(anna), 'canvas').toEqual([])
      await anna.getByRole('button', { name: 'List', exact: true }).click()
      await anna.getByRole('button', { name: 'From the notes' }).click()
    } else {
      await anna.getByRole('textbox', { name: 'Add a note' }).fill('No canary')
      await anna.keyboard.press('Enter')
    }
    expect(await findings(anna), 'list and panel').toEqual([])
  })
}
