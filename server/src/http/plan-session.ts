import { CodedError } from '@herringbone/shared/errors.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import { BUILT_IN_TEMPLATES, type SessionPlan } from '@herringbone/shared/session/agenda.ts'
import { agendaIn } from '@herringbone/shared/session/template-questions.ts'
import type { Storage } from '../storage/storage.ts'
import type { Locale } from './names.ts'

/**
 * The session that a template makes of a new board. Questions of a built-in template are in the
 * language of the board, like all that is seeded. Throws `template_not_found`.
 */
export async function planOf(
  { templates }: Pick<Storage, 'templates'>,
  template: string,
  locale: Locale,
): Promise<SessionPlan> {
  if (template === 'blank' || template === 'demo') return planOf({ templates }, 'full', locale)
  const builtIn = BUILT_IN_TEMPLATES.find((known) => known === template)
  if (builtIn) return { agenda: agendaIn(builtIn, locale), checkIn: false }
  const id = asId<'template'>(template)
  const saved = id && (await templates.get(id))
  if (!saved) throw new CodedError('template_not_found')
  return { agenda: saved.agenda, checkIn: saved.checkIn }
}
