import { findings } from '../support/findings.ts'
import { expect, test } from '../support/fixtures.ts'
import { makeBoard, signIn } from '../support/people.ts'

test('the outcomes of a month lead to their incidents, and are kept in the address', async ({
  newPerson,
}) => {
  test.slow() // axe looks at every line of nine charts and their tables
  const anna = await newPerson()
  await signIn(anna, 'Anna')
  const board = await makeBoard(anna, 'Outage of the outcomes', 'demo')
  await anna.goto('/outcomes?period=2025-12')
  const incidents = anna.getByRole('region', { name: 'Incidents', exact: true })
  await expect(incidents.getByText(/^November 2025: \d+$/)).toBeVisible()
  await incidents.getByRole('button', { name: 'Show November 2025' }).click()
  await expect(anna).toHaveURL(/period=2025-11/)
  await anna.getByRole('combobox', { name: 'Service' }).selectOption('cache')
  await expect(anna).toHaveURL(/service=cache/)
  expect(await findings(anna), 'on a desk').toEqual([])

  const [csv] = await Promise.all([
    anna.waitForEvent('download'),
    anna.getByRole('button', { name: 'Download all figures as CSV' }).click(),
  ])
  expect(csv.suggestedFilename()).toBe('outcomes-2025-11.csv')

  await anna.reload()
  await incidents.getByText(/behind this$/).click()
  await incidents.getByRole('link', { name: 'Outage of the outcomes' }).click()
  await expect(anna).toHaveURL(new RegExp(`/board/${board}`))
  await anna.goBack()
  await expect(incidents.getByRole('row', { name: /^November 2025/ })).toBeVisible()
})

test('the outcomes are read on a phone, in the dark and in German', async ({ newPerson }) => {
  test.slow()
  const phone = await newPerson({
    ...{ viewport: { width: 390, height: 844 }, locale: 'de-DE' },
    colorScheme: 'dark',
  })
  await signIn(phone, 'Ben')
  await makeBoard(phone, 'Ausfall der Wirkung', 'demo')
  await phone.goto('/outcomes?period=2025-11')
  await expect(phone.getByRole('region', { name: 'Wiederholungen', exact: true })).toBeVisible()
  expect(await findings(phone), 'on a phone').toEqual([])
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})
