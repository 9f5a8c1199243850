import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { Button } from '@mantine/core'
import { PageMessage } from '../../ui/page-message.tsx'
import { useTexts } from '../../ui/texts.ts'
import { LibraryLink } from '../library-link.tsx'
import { boardTexts } from './board-texts.ts'

/** The server has ended the connection for good: what happened, what is safe, what to do. */
export function EndedPage({ code }: { code: number }) {
  const t = useTexts(boardTexts)
  const kind = kindOf(code)
  const canReturn = kind === 'endedForbidden' || kind === 'endedOther'
  return (
    <PageMessage
      title={t(`${kind}Title`)}
      actions={
        <>
          {canReturn && <Button onClick={() => location.reload()}>{t('openAgain')}</Button>}
          <LibraryLink />
        </>
      }
    >
      <p role="alert">{t(kind)}</p>
    </PageMessage>
  )
}

function kindOf(code: number) {
  if (code === CLOSE.notAdmitted) return 'endedRevoked'
  if (code === CLOSE.noSuchBoard) return 'endedMissing'
  if (code === CLOSE.forbidden) return 'endedForbidden'
  return 'endedOther'
}
