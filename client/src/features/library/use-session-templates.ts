import {
  agendaOf,
  BUILT_IN_TEMPLATES,
  type BuiltInTemplate,
  type SessionPlan,
} from '@herringbone/shared/session/agenda.ts'
import { useTemplates } from '../../api/templates.ts'

/** What a session can begin with; the name of a built-in one is a text of the interface. */
export type SessionTemplate = SessionPlan &
  ({ builtIn: true; id: BuiltInTemplate } | { builtIn: false; id: string; name: string })

const BUILT_IN: readonly SessionTemplate[] = BUILT_IN_TEMPLATES.map((id) => ({
  builtIn: true,
  id,
  agenda: agendaOf(id),
  checkIn: false,
}))

export const DEFAULT_TEMPLATE: SessionTemplate = {
  ...{ builtIn: true, id: 'full', agenda: agendaOf('full'), checkIn: false },
}

/** The built-in templates at once, and those of the workspace when they have come. */
export function useSessionTemplates() {
  const { data, isError, refetch } = useTemplates()
  const saved = (data?.templates ?? []).map(
    (template): SessionTemplate => ({ builtIn: false, ...template }),
  )
  return { templates: [...BUILT_IN, ...saved], failed: isError, retry: () => void refetch() }
}
