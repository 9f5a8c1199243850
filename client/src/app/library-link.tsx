import { Button } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'

const ButtonLink = createLink(Button<'a'>)

/** The way back to all boards. */
export function LibraryLink() {
  const t = useTexts(appTexts)
  return (
    <ButtonLink to="/" component="a" variant="default">
      {t('toLibrary')}
    </ButtonLink>
  )
}
