import { Menu } from '@mantine/core'
import { useCanEdit } from '../../../sync/react.tsx'
import { RowActions } from '../../../ui/row-actions.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { arrangeCluster, dissolveAll } from '../cluster-actions.ts'
import { deleteWithUndo } from '../keys/run-command.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'
import { ColorItems, MoveItems, TurnItems, useKinds } from '../tools/item-menu.tsx'
import type { ItemId } from '../view-store.ts'

/** Everything that can be done with one note or cluster, without a pointer on a canvas. */
export function RowMenu({ id, text }: { id: ItemId; text: string }) {
  const t = useTexts(notesTexts)
  const canEdit = useCanEdit()
  if (!canEdit) return null
  return (
    <RowActions label={t('outlineMenu', { text })} width={230}>
      <Items id={id} />
    </RowActions>
  )
}

function Items({ id }: { id: ItemId }) {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const ids: ReadonlySet<ItemId> = new Set([id])
  const { clusters } = useKinds(ids)
  const [cluster] = clusters
  return (
    <>
      <Menu.Label>{t('move')}</Menu.Label>
      <MoveItems ids={ids} />
      <Menu.Label>{t('turn')}</Menu.Label>
      <TurnItems ids={ids} />
      <Menu.Label>{t('color')}</Menu.Label>
      <ColorItems ids={ids} />
      <Menu.Divider />
      {cluster !== undefined && (
        <>
          <Menu.Item onClick={() => arrangeCluster(surface, cluster)}>
            {t('arrangeCluster')}
          </Menu.Item>
          <Menu.Item onClick={() => dissolveAll(surface, clusters)}>{t('dissolve')}</Menu.Item>
        </>
      )}
      <Menu.Item color="red" onClick={() => deleteWithUndo(surface, ids)}>
        {t('delete')}
      </Menu.Item>
    </>
  )
}
