import { Modal } from '@mantine/core'
import { useTexts } from '../ui/texts.ts'
import styles from './evidence.module.css'
import { evidenceTexts } from './evidence-texts.ts'

interface LightboxProps {
  src: string
  name: string
  onClose: () => void
}

/** One image as large as the window lets it be. */
export function Lightbox({ src, name, onClose }: LightboxProps) {
  const t = useTexts(evidenceTexts)
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      centered
      title={name}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <img className={styles.large} src={src} alt={name} />
    </Modal>
  )
}
