import { Button, Group, Modal, Stack } from '@mantine/core'
import { useCommand } from '../../session/use-command.ts'
import { useTexts } from '../../ui/texts.ts'
import { silentRoundTexts } from './silent-round-texts.ts'

interface DiscardDialogProps {
  opened: boolean
  onClose: () => void
}

/** The first of the two steps: everyone is told. */
export function DiscardDialog({ opened, onClose }: DiscardDialogProps) {
  const t = useTexts(silentRoundTexts)
  const { send, pending } = useCommand()
  const announce = async () => {
    await send({ type: 'round.discard' })
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('discardTitle')} centered>
      <Stack gap="md">
        <p>{t('discardBody')}</p>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={pending} onClick={announce}>
            {t('announce')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
