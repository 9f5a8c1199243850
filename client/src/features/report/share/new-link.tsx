import { Button, TextInput } from '@mantine/core'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useCopyField } from '../../../ui/use-copy-field.ts'
import styles from './share.module.css'
import { shareTexts } from './share-texts.ts'

/** A link that was just made, to hand out. */
export function NewLink({ url, onAnother }: { url: string; onAnother: () => void }) {
  const t = useTexts(shareTexts)
  const { input, copied, copy } = useCopyField(url)
  return (
    <div className={styles.body}>
      <TextInput
        ref={input}
        label={t('link')}
        value={url}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.buttons}>
        <CopyButton isCopied={copied === 'done'} onClick={copy}>
          {t(copied === 'done' ? 'copied' : 'copy')}
        </CopyButton>
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
      <p className={styles.hint} role="status">
        {copied === 'failed' && t('copyFailed')}
      </p>
      <p className={styles.hint}>{t('onlyNow')}</p>
    </div>
  )
}
