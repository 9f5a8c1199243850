import type { EventId } from '@herringbone/shared/model/ids.ts'
import { asItemRef, type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import { Button, Menu } from '@mantine/core'
import { useStore } from 'zustand'
import { useGraph } from '../../canvas/graph/context.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import { askRoot } from '../../causes/root/ask-root.ts'
import { itemWords } from '../../related/item-words.ts'
import { useShowItem } from '../../session/show-item.ts'
import { useBoardState, useCanEdit } from '../../sync/react.tsx'
import { RowActions } from '../../ui/row-actions.tsx'
import { useTexts } from '../../ui/texts.ts'
import { REST } from './thread-scene.ts'
import { showOnly, startLinking, threadStore, toggleRest } from './thread-store.ts'
import { threadTexts } from './thread-texts.ts'

/** What can be done with a line of the thread's list; headings have nothing. */
export function ThreadRowMenu({ id }: { id: string }) {
  const ref = asItemRef(id)
  if (id === REST) return <RestToggle />
  return ref ? <ItemMenu item={ref} /> : null
}

/** Shows the facts that nothing hangs on one by one: the way to link them. */
function RestToggle() {
  const t = useTexts(threadTexts)
  const open = useStore(threadStore, (state) => state.restOpen)
  return (
    <Button size="compact-xs" variant="default" aria-expanded={open} onClick={toggleRest}>
      {t(open ? 'restHide' : 'restShow')}
    </Button>
  )
}

function ItemMenu({ item }: { item: ItemRef }) {
  const t = useTexts(threadTexts)
  const canvas = useGraph()
  const canEdit = useCanEdit()
  const show = useShowItem()
  const text = useBoardState((state) => itemWords(state, item))
  const isOnly = useStore(threadStore, ({ only }) => only?.length === 1 && only[0] === item)
  const cause = causeOf(item)
  const isRoot = useBoardState(
    ({ causes }) => cause !== undefined && causes[cause]?.rootBecause !== null,
  )
  return (
    <RowActions label={t('menu', { text })}>
      {canEdit && <Menu.Item onClick={() => startLinking(item)}>{t('linkIt')}</Menu.Item>}
      <Menu.Item onClick={() => showOnly(isOnly ? null : [item])}>
        {t(isOnly ? 'showAll' : 'onlyIt')}
      </Menu.Item>
      {kindOfRef(item) === 'event' && (
        <Menu.Item onClick={() => show.event(idOfRef(item) as EventId)}>{t('showFact')}</Menu.Item>
      )}
      {canEdit && cause && (
        <Menu.Item onClick={() => askRoot(canvas, cause, 'list')}>
          {t(isRoot ? 'notRoot' : 'root')}
        </Menu.Item>
      )}
    </RowActions>
  )
}
