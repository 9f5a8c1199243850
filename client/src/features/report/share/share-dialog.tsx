import type { CreateShare, ShareShows } from '@herringbone/shared/api/reports.ts'
import { Alert, Button, Modal, Radio, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainError } from '../../../api/error-texts.ts'
import { useCreateShare } from '../../../api/reports.ts'
import { useBoard } from '../../../sync/react.tsx'
import { serverNow } from '../../../sync/session-store.ts'
import { useTexts } from '../../../ui/texts.ts'
import { NewLink } from './new-link.tsx'
import styles from './share.module.css'
import { ShareList } from './share-list.tsx'
import { shareTexts } from './share-texts.ts'

const DAY = 86_400_000
const LIFETIMES = { never: null, day: DAY, week: 7 * DAY, month: 30 * DAY } as const
type Lifetime = keyof typeof LIFETIMES
const LIFETIME_NAMES = Object.keys(LIFETIMES) as Lifetime[] // it has no others

interface ShareDialogProps {
  opened: boolean
  onClose: () => void
}

/** Links that show the report alone. */
export function ShareDialog({ opened, onClose }: ShareDialogProps) {
  const t = useTexts(shareTexts)
  const [url, setUrl] = useState<string | null>(null)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      centered
      size="lg"
      onExitTransitionEnd={() => setUrl(null)}
    >
      <div className={styles.body}>
        <p>{t('about')}</p>
        {url === null ? (
          <Form onMade={setUrl} />
        ) : (
          <NewLink url={url} onAnother={() => setUrl(null)} />
        )}
        <ShareList />
      </div>
    </Modal>
  )
}

function Form({ onMade }: { onMade: (url: string) => void }) {
  const t = useTexts(shareTexts)
  const board = useBoard()
  const create = useCreateShare(board.id)
  const [shows, setShows] = useState<ShareShows>('published')
  const [lifetime, setLifetime] = useState<Lifetime>('never')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (create.isPending) return
    const lasts = LIFETIMES[lifetime]
    const wish: CreateShare = {
      shows,
      ...(lasts !== null && { expiresAt: serverNow(board.session) + lasts }),
    }
    create.mutate(wish, { onSuccess: (made) => onMade(made.url) })
  }
  return (
    <form className={styles.body} onSubmit={submit}>
      <Radio.Group
        label={t('shows')}
        value={shows}
        onChange={(value) => setShows(value === 'current' ? 'current' : 'published')}
      >
        <div className={styles.choices}>
          <Radio value="published" label={t('published')} description={t('publishedAbout')} />
          <Radio value="current" label={t('current')} description={t('currentAbout')} />
        </div>
      </Radio.Group>
      <Select
        label={t('expires')}
        data={LIFETIME_NAMES.map((name) => ({ value: name, label: t(`expires_${name}`) }))}
        value={lifetime}
        allowDeselect={false}
        onChange={(value) => setLifetime(LIFETIME_NAMES.find((name) => name === value) ?? 'never')}
      />
      {create.isError && (
        <Alert color="red" role="alert">
          {explainError(create.error)}
        </Alert>
      )}
      <Button type="submit" loading={create.isPending}>
        {t('create')}
      </Button>
    </form>
  )
}
