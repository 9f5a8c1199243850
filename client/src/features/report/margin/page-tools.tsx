import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Download, Mail, Printer, Share2 } from 'lucide-react'
import { Suspense } from 'react'
import { lazyPart } from '../../../ui/load-later.ts'
import { useTexts } from '../../../ui/texts.ts'
import { useOnceOpened } from '../../../ui/use-once-opened.ts'
import { reportPlaceId } from '../report-places.ts'
import { reportTexts } from '../report-texts.ts'
import styles from './margin.module.css'

const ShareDialog = lazyPart(async () => ({
  default: (await import('../share/share-dialog.tsx')).ShareDialog,
}))
const SendDialog = lazyPart(async () => ({
  default: (await import('../send/send-dialog.tsx')).SendDialog,
}))

interface PageToolsProps {
  source: ReportSource
  may: { share: boolean; send: boolean }
  onExport: () => void
  sending: boolean
  onSending: (isOpen: boolean) => void
}

/** Ways out for the report: paper, a link, a file, the summary to everyone who should know. */
export function PageTools(props: PageToolsProps) {
  const t = useTexts(reportTexts)
  const [sharing, share] = useDisclosure()
  const { source, may, onExport, sending, onSending } = props
  const [wasSharing, wasSending] = [useOnceOpened(sharing), useOnceOpened(sending)]
  return (
    <>
      <div className={styles.tools}>
        <Button
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        {may.share && (
          <Button
            variant="default"
            leftSection={<Share2 size={16} aria-hidden />}
            onClick={share.open}
          >
            {t('share')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          onClick={onExport}
        >
          {t('export')}
        </Button>
      </div>
      <Button
        id={reportPlaceId('send')}
        variant="default"
        fullWidth
        leftSection={<Mail size={16} aria-hidden />}
        onClick={() => onSending(true)}
      >
        {t('send')}
      </Button>
      <Suspense>
        {wasSharing && <ShareDialog opened={sharing} onClose={share.close} />}
        {wasSending && (
          <SendDialog
            opened={sending}
            onClose={() => onSending(false)}
            source={source}
            maySend={may.send}
          />
        )}
      </Suspense>
    </>
  )
}
