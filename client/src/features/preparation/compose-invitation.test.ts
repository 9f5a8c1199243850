import { newId } from '@herringbone/shared/model/ids.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import ICAL from 'ical.js'
import { afterEach, expect, it } from 'vitest'
import { setLanguage } from '../../ui/texts.ts'
import { composeInvitation, type InvitationFacts } from './compose-invitation.ts'
import { invitationFile, invitationFileName } from './invitation-file.ts'

const START = Date.parse('2026-03-02T13:00:00Z')
const FACTS: InvitationFacts = {
  brief: {
    title: 'Checkout outage',
    goal: 'Know how the change got through.',
    groundRules: 'Be kind.\nAsk how.',
    scribe: 'Sven (by phone)',
    decisionMaker: '',
    experts: '',
  },
  agenda: agendaOf('short').map((step) =>
    step.stage === 'causes' ? { ...step, question: 'What held?' } : step,
  ),
  meeting: { start: START, end: START + 45 * 60_000, minutes: 45, timeZone: 'Europe/Berlin' },
  names: { facilitator: ['Anna'], scribe: ['Mira'], 'decision-maker': [], expert: [] },
  confidentiality: 'Stays in the room.',
  url: 'https://herringbone.example/join#token=abc',
}

afterEach(() => setLanguage('en'))

it('tells when, where, what for, how and who', () => {
  const { summary, text } = composeInvitation(FACTS)
  expect(summary).toBe('Post-mortem: Checkout outage')
  expect(text).toMatch(/When: Mon.*2026.*(14|2):00.*(14|2):45.*\(Europe\/Berlin\)/)
  expect(text.split('\n\n').slice(2)).toEqual([
    'Goal\nKnow how the change got through.',
    [
      'Agenda, 45 min',
      '- Brief, 5 min',
      '- Timeline, 10 min',
      '- Causes, 15 min: What held?',
      '- Actions, 10 min',
      '- Wrap-up, 5 min',
    ].join('\n'),
    'Roles\n- Facilitator: Anna\n- Scribe: Mira, Sven (by phone)',
    'Ground rules\nBe kind.\nAsk how.',
    'Stays in the room.',
    expect.stringContaining('please add what you know'),
  ])
  expect(text).toContain('Join: https://herringbone.example/join#token=abc')
})

it('leaves out what is not known', () => {
  const { text } = composeInvitation({
    ...FACTS,
    brief: { title: ' ', goal: '', groundRules: '', scribe: '', decisionMaker: '', experts: '' },
    meeting: { ...FACTS.meeting, start: null, end: null },
    names: { facilitator: [], scribe: [], 'decision-maker': [], expert: [] },
    confidentiality: '',
    url: '',
  })
  expect(text.split('\n\n').map((block) => block.split('\n')[0])).toEqual([
    'Post-mortem: a session without a title',
    'Agenda, 45 min',
    expect.stringContaining('preparation'),
  ])
})

it('speaks the language of the interface', async () => {
  await setLanguage('de')
  const { text } = composeInvitation(FACTS)
  expect(text).toContain('Ablauf, 45 min\n- Briefing, 5 min')
  expect(text).toContain('- Moderation: Anna')
})

it('becomes a calendar entry that a later one replaces', () => {
  const boardId = newId<'board'>()
  const at = (now: number) => {
    const { start, end } = { start: START, end: START + 45 * 60_000 }
    const { summary, text } = composeInvitation(FACTS)
    const ics = invitationFile({ boardId, start, end, summary, text, url: FACTS.url, now })
    const calendar = new ICAL.Component(ICAL.parse(ics))
    return new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  }
  const [first, later] = [at(START - 86_400_000), at(START - 3_600_000)]
  expect(first.uid).toBe(later.uid)
  expect(later.sequence).toBeGreaterThan(first.sequence)
  expect(later.description).toBe(composeInvitation(FACTS).text)
  expect(later.endDate.toJSDate().getTime() - later.startDate.toJSDate().getTime()).toBe(2_700_000)
})

it('names the file by the title, in any script', () => {
  expect(invitationFileName('Post-mortem: Ausfall der Kasse / „Süd“')).toBe(
    'post-mortem-ausfall-der-kasse-süd.ics',
  )
  expect(invitationFileName('…')).toBe('post-mortem.ics')
})
