import { removeLane } from '@herringbone/shared/doc/edit-lanes.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { timelineTexts } from '../timeline-texts.ts'

/** Asks where the events of a lane go before it is removed; an empty one needs no answer. */
export function RemoveLaneDialog({ id, onClose }: { id: LaneId; onClose: () => void }) {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const lanes = useBoardState((state) => state.lanes)
  const order = useBoardState((state) => state.laneOrder)
  const count = useBoardState(
    (state) =>
      Object.values<TimelineEvent>(state.events).filter((event) => event.lane === id).length,
  )
  const others = order.filter((lane) => lane !== id)
  const [target, setTarget] = useState(others[0])
  const titleOf = (lane: LaneId) => lanes[lane]?.title || t('laneUntitled')
  const title = titleOf(id)
  const remove = () => {
    if (!target) return
    board.edit((doc) => removeLane(doc, id, target))
    onClose()
    offerUndo(board, t('removedLane', { title }))
  }
  return (
    <Modal opened onClose={onClose} title={t('removeLaneTitle', { title })} centered>
      <Stack>
        {count > 0 && (
          <>
            <Text>{t('removeLaneAsk', { count })}</Text>
            <NativeSelect
              label={t('removeLaneTo')}
              value={target ?? ''}
              data={others.map((lane) => ({ value: lane, label: titleOf(lane) }))}
              onChange={(change) =>
                setTarget(others.find((lane) => lane === change.currentTarget.value))
              }
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" onClick={remove}>
            {count > 0 ? t('removeLaneDo') : t('removeLane')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
