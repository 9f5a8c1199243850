import { Loader } from '@mantine/core'
import { useTexts } from '../../ui/texts.ts'
import { libraryTexts } from './library-texts.ts'

/** While the names are on their way; focusable, so that a trap of focus has something to hold. */
export function PickLoading() {
  const t = useTexts(libraryTexts)
  return (
    <output tabIndex={-1} data-autofocus aria-label={t('loading')}>
      <Loader size="sm" />
    </output>
  )
}
