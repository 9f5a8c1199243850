import { today } from '../../actions/due-words.ts'
import { useLateActions } from '../../api/actions.ts'
import { NavBadge } from '../../ui/nav-badge.tsx'
import { defineTexts, useTexts } from '../../ui/texts.ts'

const badgeTexts = defineTexts('late-badge', {
  en: { late: '{{count}} late' },
  de: { late: '{{count}} überfällig' },
})

/** Says in the navigation how many actions are late; nothing where none is, or nobody can tell. */
export function LateBadge() {
  const t = useTexts(badgeTexts)
  const { data: count = 0 } = useLateActions(today())
  return count > 0 ? <NavBadge tone="late">{t('late', { count })}</NavBadge> : null
}
