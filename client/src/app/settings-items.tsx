import { Menu, useMantineColorScheme } from '@mantine/core'
import { Check, Monitor, Moon, Pencil, Sun } from 'lucide-react'
import { chooseLanguage } from '../ui/language.ts'
import { currentLanguage, LANGUAGES, type Language, useTexts } from '../ui/texts.ts'
import { shellTexts } from './shell-texts.ts'

// Each in its own language: whoever needs it can read it.
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', de: 'Deutsch' }
const SCHEMES = [
  { id: 'auto', Icon: Monitor },
  { id: 'light', Icon: Sun },
  { id: 'dark', Icon: Moon },
] as const

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
      {LANGUAGES.map((language) => {
        const chosen = currentLanguage() === language
        return (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={chosen}
            rightSection={chosen && <Check size={16} aria-hidden />}
            onClick={() => void chooseLanguage(language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        )
      })}
      <Menu.Label>{t('appearance')}</Menu.Label>
      {SCHEMES.map(({ id, Icon }) => (
        <Menu.Item
          key={id}
          role="menuitemradio"
          aria-checked={colorScheme === id}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={colorScheme === id && <Check size={16} aria-hidden />}
          onClick={() => setColorScheme(id)}
        >
          {t(id)}
        </Menu.Item>
      ))}
    </>
  )
}
