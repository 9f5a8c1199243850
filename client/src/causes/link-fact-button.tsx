import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'
import styles from './causes.module.css'

export function LinkFactButton({
  onClick,
  toAll = false,
}: {
  onClick: () => void
  toAll?: boolean
}) {
  const t = useTexts(causeTexts)
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={styles.button ?? ''}
      leftSection={<Plus size={15} aria-hidden="true" />}
      onClick={onClick}
    >
      {t(toAll ? 'factForAll' : 'linkFact')}
    </Button>
  )
}
