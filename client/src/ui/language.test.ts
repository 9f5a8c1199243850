import { afterEach, expect, it } from 'vitest'
import { chooseLanguage, preferredLanguage, restoreLanguage } from './language.ts'
import { currentLanguage } from './texts.ts'

afterEach(() => localStorage.clear())

it('takes the first language of the browser that it speaks', () => {
  expect(preferredLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de')
  expect(preferredLanguage(['fr', 'it'])).toBe('en')
})

it('remembers the choice on this device, and tells screen readers', async () => {
  await chooseLanguage('de')
  await restoreLanguage()
  expect(currentLanguage()).toBe('de')
  expect(document.documentElement.lang).toBe('de')
})

it('does not mind what else may be stored under its name', async () => {
  localStorage.setItem('hb.language', 'klingon')
  await restoreLanguage()
  expect(currentLanguage()).toBe('en')
})
