import { expect, openPerson, test } from '../support/fixtures.ts'
import {
  expectSaved,
  expectSavedAgain,
  join,
  makeBoard,
  makeLink,
  openStage,
  signIn,
} from '../support/people.ts'
import { TestServer } from '../support/server.ts'

test('two people write the same text at once and lose nothing', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Together')
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'brief')
  await openStage(mira, board, 'brief')

  const [mine, theirs] = [anna.getByLabel('Summary'), mira.getByLabel('Summary')]
  await mine.fill('Checkout failed.')
  await expect(theirs).toHaveValue('Checkout failed.')
  await Promise.all([
    mine.press('ControlOrMeta+End').then(() => mine.pressSequentially(' For 97 minutes.')),
    theirs.press('ControlOrMeta+Home').then(() => theirs.pressSequentially('On Black Friday: ')),
  ])
  const both = 'On Black Friday: Checkout failed. For 97 minutes.'
  await expect(mine).toHaveValue(both)
  await expect(theirs).toHaveValue(both)
})

test('while its content is on the way a board says so, and offers nothing to press', async ({
  newPerson,
}) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Far away')
  await anna.routeWebSocket(/\/sync\//, () => {}) // it opens, and never says a word
  await anna.goto(`/board/${board}/timeline`)
  await expect(anna.getByLabel('Loading …')).toBeVisible()
  await expect(anna.getByRole('region', { name: 'Timeline', includeHidden: true })).toBeAttached()
  await expect(anna.getByRole('button')).toHaveCount(0)
  await expect(anna.getByRole('textbox')).toHaveCount(0)
})

test('undo takes back only what one wrote oneself', async ({ newPerson }) => {
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Undo')
  const mira = await newPerson()
  await join(mira, await makeLink(anna, board), 'Mira')
  await openStage(anna, board, 'brief')
  await openStage(mira, board, 'brief')
  await anna.getByLabel('Summary').fill('Facts first.')
  await mira.getByLabel('Goal of the session').fill('To learn.')
  await expect(anna.getByLabel('Goal of the session')).toHaveValue('To learn.')
  await anna.getByRole('button', { name: 'Undo' }).click()
  await expect(mira.getByLabel('Summary')).toHaveValue('')
  await expect(mira.getByLabel('Goal of the session')).toHaveValue('To learn.')
})

test('what is written while the server is away is kept, also through a reload, and arrives when it is back', async ({
  browser,
}) => {
  const server = await TestServer.start()
  const anna = await openPerson(browser, server.url)
  const mira = await openPerson(browser, server.url)
  try {
    await signIn(anna, 'Anna')
    const board = await makeBoard(anna, 'Offline')
    await join(mira, await makeLink(anna, board), 'Mira')
    await openStage(anna, board, 'brief')
    await openStage(mira, board, 'brief')
    await server.stop('SIGKILL')
    await expect(anna.getByText(/^offline/)).toBeVisible()
    await anna.getByLabel('Summary').fill('Written offline.')
    await expect(anna.getByText(/offline, \d+ changes? kept on this device/)).toBeVisible()
    await mira.getByLabel('Goal of the session').fill('Also offline.')

    await server.resume()
    await anna.reload()
    await expectSaved(anna)
    await expectSavedAgain(mira)
    await expect(anna.getByLabel('Summary')).toHaveValue('Written offline.')
    await expect(mira.getByLabel('Summary')).toHaveValue('Written offline.')
    await expect(anna.getByLabel('Goal of the session')).toHaveValue('Also offline.')
    await expectSaved(mira)
  } finally {
    await anna.context().close()
    await mira.context().close()
    await server.remove()
  }
})

test('a stage that was not opened before the server went away is there when it is back', async ({
  browser,
}) => {
  const server = await TestServer.start()
  const anna = await openPerson(browser, server.url)
  try {
    await signIn(anna, 'Anna')
    const board = await makeBoard(anna, 'Away')
    await openStage(anna, board, 'timeline')
    await server.stop('SIGKILL')
    await anna.getByRole('link', { name: /^Causes/ }).click()
    await expect(anna.getByText(/^offline/)).toBeVisible()
    await server.resume()
    await expectSavedAgain(anna)
    await expect(anna.locator('[data-surface]')).toBeVisible()
  } finally {
    await anna.context().close()
    await server.remove()
  }
})
