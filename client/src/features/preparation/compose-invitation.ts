import type { Brief } from '@herringbone/shared/model/brief.ts'
import type { Agenda } from '@herringbone/shared/session/agenda.ts'
import type { Label } from '@herringbone/shared/session/state.ts'
import { stageTexts } from '../../session/stage-texts.ts'
import { formatSpan } from '../../ui/format.ts'
import { invitationTexts } from './invitation-texts.ts'
import type { Meeting } from './use-meeting.ts'

/** What an invitation tells. */
export interface InvitationFacts {
  brief: Pick<Brief, 'title' | 'goal' | 'groundRules' | 'scribe' | 'decisionMaker' | 'experts'>
  agenda: Agenda
  meeting: Meeting
  /** Names of those who lead, and of those who carry a label. */
  names: Record<'facilitator' | Label, readonly string[]>
  /** Empty: nothing is to be kept in the room. */
  confidentiality: string
  /** Where the invitation leads; empty while there is no link. */
  url: string
}

/** The invitation in the language of the interface: one line for the calendar, and a plain text. */
export function composeInvitation(facts: InvitationFacts): { summary: string; text: string } {
  const t = invitationTexts.text
  const { brief, meeting, url } = facts
  const summary = t('summary', { title: brief.title.trim() || t('untitled') })
  const blocks = [
    block(summary),
    block(
      meeting.start !== null &&
        meeting.end !== null &&
        t('when', {
          when: formatSpan(meeting.start, meeting.end, meeting.timeZone),
          zone: meeting.timeZone,
        }),
      url !== '' && t('join', { url }),
    ),
    headed(t('goal'), brief.goal.trim()),
    block(t('agenda', { minutes: meeting.minutes }), ...agendaLines(facts.agenda)),
    headed(t('roles'), ...roleLines(facts)),
    headed(t('groundRules'), brief.groundRules.trim()),
    block(facts.confidentiality),
    block(t('beforehand')),
  ]
  return { summary, text: blocks.filter(Boolean).join('\n\n') }
}

const block = (...lines: (string | false)[]): string => lines.filter(Boolean).join('\n')

const headed = (title: string, ...lines: string[]): string => {
  const body = block(...lines)
  return body && `${title}\n${body}`
}

function agendaLines(agenda: Agenda): string[] {
  const t = invitationTexts.text
  return agenda
    .filter(({ skipped }) => !skipped)
    .map(({ stage, minutes, question }) => {
      const line = t('step', { stage: stageTexts.text(`name_${stage}`), minutes })
      return question === '' ? line : `${line}: ${question}`
    })
}

/** People with the label, then those who are named in words alone. */
function roleLines({ brief, names }: InvitationFacts): string[] {
  const t = invitationTexts.text
  const inWords = {
    facilitator: '',
    scribe: brief.scribe,
    'decision-maker': brief.decisionMaker,
    expert: brief.experts,
  }
  return (['facilitator', 'scribe', 'decision-maker', 'expert'] as const).flatMap((role) => {
    const all = [...names[role], inWords[role].trim()].filter(Boolean).join(', ')
    return all === '' ? [] : [t('role', { role: t(role), names: all })]
  })
}
