import { useTexts } from '../../../ui/texts.ts'
import { milestoneName } from '../surface/marks.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'
import styles from './tools.module.css'

/** What the next click will do, while a tool waits for it. */
export function ToolHint() {
  const t = useTexts(timelineTexts)
  const tool = useTimelineView((view) => view.tool)
  const flag = useTimelineView((view) => view.flag)
  const hint =
    tool === 'add'
      ? t('addHint')
      : tool === 'flag'
        ? t('flagHint', { milestone: milestoneName(flag) })
        : null
  return (
    <div role="status" className={hint ? styles.hint : 'hb-hidden'}>
      {hint}
    </div>
  )
}
