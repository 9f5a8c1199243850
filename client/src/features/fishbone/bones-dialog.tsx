import { LIMITS } from '@herringbone/shared/limits.ts'
import type { CategoryId } from '@herringbone/shared/model/ids.ts'
import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useBoard, useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { addBone, bonesAfter, hasMost, lostWith, takePreset } from './bone-edits.ts'
import { BoneRow } from './bone-row.tsx'
import styles from './fishbone.module.css'
import { fishboneTexts } from './fishbone-texts.ts'
import { closePanel } from './panel-store.ts'
import { PRESET_IDS, type PresetId } from './presets.ts'

/** The bones: their names, colours and order, and sets to start from. */
export function BonesDialog({ focused }: { focused: CategoryId | null }) {
  const t = useTexts(fishboneTexts)
  const board = useBoard()
  const order = useBoardState((state) => state.categoryOrder)
  const full = useBoardState(hasMost)
  return (
    <Modal opened onClose={closePanel} title={t('dialogTitle')} centered size={560}>
      <Stack>
        <ul className={styles.list}>
          {order.map((id, at) => (
            <BoneRow
              key={id}
              id={id}
              isFirst={at === 0}
              isLast={at === order.length - 1}
              isFocused={id === focused}
            />
          ))}
        </ul>
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Plus size={15} aria-hidden="true" />}
            disabled={full}
            onClick={() => addBone(board)}
          >
            {t('addBone')}
          </Button>
          {full && <p className={styles.note}>{t('tooMany', { count: LIMITS.mostCategories })}</p>}
        </Group>
        <Presets />
        <Group justify="flex-end">
          <Button onClick={closePanel}>{t('done')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Presets() {
  const t = useTexts(fishboneTexts)
  const board = useBoard()
  const [preset, setPreset] = useState<PresetId>('6m')
  const moved = useBoardState((state) => lostWith(state, bonesAfter(state, preset).gone))
  return (
    <div className={styles.presets}>
      <Select
        label={t('presets')}
        data={PRESET_IDS.map((id) => ({ value: id as string, label: t(`preset_${id}`) }))}
        value={preset}
        allowDeselect={false}
        onChange={(value) => setPreset(PRESET_IDS.find((id) => id === value) ?? '6m')}
      />
      <Group justify="space-between">
        <p className={styles.note}>
          {moved > 0 ? t('presetMoves', { count: moved }) : t('presetKeeps')}
        </p>
        <Button variant="default" size="compact-sm" onClick={() => takePreset(board, preset)}>
          {t('presetTake')}
        </Button>
      </Group>
    </div>
  )
}
