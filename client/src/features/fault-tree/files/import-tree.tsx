import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import { treeView, useTreeView } from '../analysis/tree-view.ts'
import { mefTexts } from './mef-texts.ts'
import { PreviewStep } from './preview-step.tsx'
import { SourceStep } from './source-step.tsx'

/** Brings a fault tree from a file, with a preview of what would come. */
export function ImportTree() {
  const t = useTexts(mefTexts)
  const opened = useTreeView((view) => view.importOpen)
  const isSmall = useMediaQuery('(max-width: 640px)') ?? false
  const [xml, setXml] = useState<string | null>(null)
  const close = () => {
    treeView.setState({ importOpen: false })
    setXml(null)
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('title')}
      size={680}
      fullScreen={isSmall}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {xml === null ? (
        <SourceStep onText={setXml} />
      ) : (
        <PreviewStep xml={xml} onBack={() => setXml(null)} onDone={close} />
      )}
    </Modal>
  )
}
