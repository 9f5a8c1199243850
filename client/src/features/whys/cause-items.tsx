import { deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { Menu } from '@mantine/core'
import { useGraph } from '../../canvas/graph/context.ts'
import { toggleFolded } from '../../canvas/graph/graph-view.ts'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { causeOf } from '../../causes/links/cause-of.ts'
import { askRoot } from '../../causes/root/ask-root.ts'
import { useBoardState } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { openPicker } from './picker-store.ts'
import { addAnswer, questionOf, takeOut } from './whys-edits.ts'
import type { WhysScene } from './whys-scene.ts'
import { whysTexts } from './whys-texts.ts'

/** Everything that can be done with what stands in the whys, as items of a menu. */
export function CauseItems({ id }: { id: string }) {
  const t = useTexts(whysTexts)
  const canvas = useGraph()
  const cause = causeOf(id)
  const isRoot = useBoardState(
    (state) => cause !== undefined && state.causes[cause]?.rootBecause !== null,
  )
  const item = id as ItemRef // nodes of this canvas are named by what they are
  const question = questionOf(canvas.scene.getState() as WhysScene, id) // as made
  return (
    <>
      <Menu.Item onClick={() => addAnswer(canvas, item)}>{t('answerKey')}</Menu.Item>
      {question && (
        <Menu.Item onClick={() => addAnswer(canvas, question)}>{t('branchKey')}</Menu.Item>
      )}
      <Menu.Item onClick={() => openPicker('cause', item)}>{t('link')}</Menu.Item>
      <Menu.Item onClick={() => toggleFolded('whys', id)}>{t('fold')}</Menu.Item>
      {cause && (
        <>
          <Menu.Item onClick={() => askRoot(canvas, cause, 'list')}>
            {t(isRoot ? 'notRoot' : 'root')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => takeOut(canvas, [id])}>{t('takeOut')}</Menu.Item>
          <Menu.Item
            color="red"
            onClick={() => {
              canvas.board.edit((doc) => deleteOutcome(doc, 'causes', cause))
              offerUndo(canvas.board, t('deleted'))
            }}
          >
            {t('delete')}
          </Menu.Item>
        </>
      )}
    </>
  )
}
