import { Button } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useTexts } from '../../../ui/texts.ts'
import { reportTexts } from '../report-texts.ts'

/** What can be done with a page that does not change. */
export function VersionTools() {
  const t = useTexts(reportTexts)
  return (
    <Button
      variant="default"
      fullWidth
      leftSection={<Printer size={16} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('print')}
    </Button>
  )
}
