import type { Digest } from '@herringbone/shared/api/digest.ts'
import { Button, Modal, Skeleton, Stack } from '@mantine/core'
import { useDigest } from '../../api/digest.ts'
import { explainError } from '../../api/error-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import { digestTexts } from './digest-texts.ts'
import { FeedPart } from './feed-part.tsx'
import { MailPart } from './mail-part.tsx'

interface DigestDialogProps {
  opened: boolean
  onClose: () => void
}

/** How I hear of my actions without looking: a letter each morning, and a feed. Both are off at first. */
export function DigestDialog({ opened, onClose }: DigestDialogProps) {
  const t = useTexts(digestTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} centered size="md">
      <Stack>
        <p>{t('lead')}</p>
        <Parts />
      </Stack>
    </Modal>
  )
}

function Parts() {
  const t = useTexts(digestTexts)
  const { data, error, isFetching, refetch } = useDigest()
  if (data) return <Loaded digest={data} />
  if (!error) return <Skeleton height={180} aria-label={t('loading')} />
  return (
    <div role="alert">
      <p>
        {t('failed')} {explainError(error)}
      </p>
      <Button variant="default" mt="sm" loading={isFetching} onClick={() => refetch()}>
        {t('retry')}
      </Button>
    </div>
  )
}

const Loaded = ({ digest }: { digest: Digest }) => (
  <>
    <MailPart digest={digest} />
    <FeedPart exists={digest.feed} />
  </>
)
