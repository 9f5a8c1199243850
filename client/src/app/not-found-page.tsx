import { PageMessage } from '../ui/page-message.tsx'
import { useTexts } from '../ui/texts.ts'
import { appTexts } from './app-texts.ts'
import { LibraryLink } from './library-link.tsx'

export function NotFoundPage() {
  const t = useTexts(appTexts)
  return (
    <PageMessage title={t('notFoundTitle')} actions={<LibraryLink />}>
      <p>{t('notFound')}</p>
    </PageMessage>
  )
}
