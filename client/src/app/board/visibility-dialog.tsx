import { VISIBILITIES } from '@herringbone/shared/permissions/visibility.ts'
import { Alert, Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useBoardAccess } from '../../api/boards.ts'
import { explainError } from '../../api/error-texts.ts'
import { useSetVisibility } from '../../api/shelf.ts'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { visibilityTexts } from './visibility-texts.ts'

interface VisibilityDialogProps {
  opened: boolean
  onClose: () => void
}

/** To whom the board is open, and what changing that means for those who are in it. */
export function VisibilityDialog({ opened, onClose }: VisibilityDialogProps) {
  const t = useTexts(visibilityTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')} centered>
      <VisibilityForm onClose={onClose} />
    </Modal>
  )
}

function VisibilityForm({ onClose }: Pick<VisibilityDialogProps, 'onClose'>) {
  const t = useTexts(visibilityTexts)
  const board = useBoard()
  const { data } = useBoardAccess(board.id, true)
  const set = useSetVisibility(board.id)
  const now = data?.visibility ?? 'workspace'
  const [chosen, setChosen] = useState(now)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!set.isPending) set.mutate(chosen, { onSuccess: onClose })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Radio.Group
          label={t('label')}
          value={chosen}
          onChange={(value) => setChosen(VISIBILITIES.find((one) => one === value) ?? now)}
        >
          <Stack mt="xs" gap="sm">
            {VISIBILITIES.map((visibility) => (
              <Radio
                key={visibility}
                value={visibility}
                label={t(visibility)}
                description={t(`${visibility}About`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {chosen === 'invited' && now !== 'invited' && <p>{t('whoStays')}</p>}
        {set.isError && (
          <Alert color="red" role="alert">
            {explainError(set.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={set.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
