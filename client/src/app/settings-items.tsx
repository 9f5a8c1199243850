import { Menu, useMantineColorScheme } from '@mantine/core'
import { Pencil } from 'lucide-react'
import { chooseLanguage } from '../ui/language.ts'
import { currentLanguage, LANGUAGES, type Language, useTexts } from '../ui/texts.ts'
import { shellTexts } from './shell-texts.ts'

// Each in its own language: whoever needs it can read it.
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }
const SCHEMES = ['auto', 'light', 'dark'] as const

/** Name, language and appearance: the part that the menus of library and board share. */
export function SettingsItems({ onRename }: { onRename: () => void }) {
  const t = useTexts(shellTexts)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={onRename}>
        {t('rename')}
      </Menu.Item>
      <Menu.Label>{t('language')}</Menu.Label>
      <Menu.RadioGroup value={currentLanguage()}>
        {LANGUAGES.map((language) => (
          <Menu.RadioItem
            key={language}
            value={language}
            lang={language}
            onChange={() => void chooseLanguage(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{t('appearance')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme}>
        {SCHEMES.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme} onChange={() => setColorScheme(scheme)}>
            {t(scheme)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}
