import { Button } from '@mantine/core'
import { useAnswerLetter } from '../../api/digest.ts'
import { explainError } from '../../api/error-texts.ts'
import { PageMessage } from '../../ui/page-message.tsx'
import { useTexts } from '../../ui/texts.ts'
import { digestTexts } from './digest-texts.ts'

interface AnswerLetterProps {
  says: 'confirm' | 'end'
  /** From the link in the letter; empty: it is not whole. */
  token: string
}

/**
 * Where the links in letters lead. It is said by a button and not by opening the page, which
 * programs that look through mail do too.
 */
export function AnswerLetter({ says, token }: AnswerLetterProps) {
  const t = useTexts(digestTexts)
  const { mutate, isPending, isSuccess, error } = useAnswerLetter()
  const title = t(says === 'confirm' ? 'confirmTitle' : 'endTitle')
  if (token === '') {
    return (
      <PageMessage title={title}>
        <p>{t('noToken')}</p>
      </PageMessage>
    )
  }
  if (isSuccess) {
    return (
      <PageMessage title={title}>
        <p role="status">{t(says === 'confirm' ? 'confirmed' : 'ended')}</p>
      </PageMessage>
    )
  }
  return (
    <PageMessage
      title={title}
      actions={
        <Button loading={isPending} onClick={() => mutate({ token, says })}>
          {t(says === 'confirm' ? 'confirmYes' : 'endYes')}
        </Button>
      }
    >
      <p>{t(says === 'confirm' ? 'confirmBody' : 'endBody')}</p>
      {error && <p role="alert">{explainError(error)}</p>}
    </PageMessage>
  )
}
