import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useEndFeed, useMakeFeed } from '../../api/digest.ts'
import { explainError } from '../../api/error-texts.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import styles from './digest.module.css'
import { digestTexts } from './digest-texts.ts'

/** The private address of the feed: shown once, replaced by a new one, ended at any time. */
export function FeedPart({ exists }: { exists: boolean }) {
  const t = useTexts(digestTexts)
  const make = useMakeFeed()
  const end = useEndFeed()
  const url = exists ? make.data?.url : undefined
  const error = make.error ?? end.error
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <section className={styles.part}>
      <h3>{t('feed')}</h3>
      <p className={styles.note}>{t('feedLead')}</p>
      {url !== undefined ? (
        <>
          <div className={styles.form}>
            <TextInput
              label={t('feedUrl')}
              readOnly
              value={url}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'copied' : 'copy')}
                </Button>
              )}
            </CopyButton>
          </div>
          <p role="status" className={styles.note}>
            {t('feedOnce')}
          </p>
        </>
      ) : (
        exists && <p className={styles.note}>{t('feedIs')}</p>
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          loading={make.isPending}
          {...(exists && { title: t('feedAgainHint') })}
          onClick={() => make.mutate({ locale: currentLanguage(), timeZone })}
        >
          {t(exists ? 'feedAgain' : 'feedMake')}
        </Button>
        {exists && (
          <Button
            size="compact-sm"
            variant="default"
            loading={end.isPending}
            onClick={() => end.mutate()}
          >
            {t('feedEnd')}
          </Button>
        )}
      </Group>
      {error && (
        <p role="alert" className={styles.error}>
          {explainError(error)}
        </p>
      )}
    </section>
  )
}
