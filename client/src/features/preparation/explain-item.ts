import type { PreparationItem } from '@herringbone/shared/methods/preparation.ts'
import { formatList } from '../../ui/format.ts'
import type { preparationTexts } from './preparation-texts.ts'

/** What an item still lacks, or how far it is; empty when there is nothing to say. */
export function explainItem(item: PreparationItem, t: typeof preparationTexts.text): string {
  switch (item.item) {
    case 'date':
      return item.done ? '' : t('dateTodo')
    case 'goal':
      return item.done ? '' : t('goalTodo')
    case 'roles':
      return item.done
        ? ''
        : t('rolesTodo', { missing: formatList(item.missing.map((role) => t(role))) })
    case 'groups':
      return item.done
        ? ''
        : t('groupsTodo', { missing: formatList(item.missing.map((group) => t(group))) })
    case 'chronology':
      if (item.events === 0) return t('noEvents')
      return item.contradictions
        .map(({ earlier, later }) => t('contradiction', { earlier: t(earlier), later: t(later) }))
        .join('; ')
    case 'evidence':
      if (item.events === 0) return ''
      return t('evidenceShare', { share: item.withEvidence, count: item.events })
  }
}
