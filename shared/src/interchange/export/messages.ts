import { isClosed } from '../../model/action.ts'
import { shorten, titleLine } from './cut-text.ts'
import { factsOf } from './facts.ts'
import { reportTitle } from './report-blocks.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS } from './words.ts'

/** What the APIs take in a header, a section and a field; a card may have 28 KB in all. */
const SLACK_HEADER = 150
const SLACK_SECTION = 2_900
const SLACK_FIELD = 1_900
const SLACK_FIELDS = 10
const TEAMS_TEXT = 8_000

/** The summary of a report for people who want to know in half a minute. */
export function summaryOf(source: ReportSource) {
  const { board, locale } = source
  const words = EXPORT_WORDS[locale]
  const actions = Object.values(board.actions).filter(({ text }) => text.trim() !== '')
  const open = actions.filter((action) => !isClosed(action)).length
  const done = actions.filter(({ status }) => status === 'done').length
  const counts = [`${open} ${words.open}`, `${done} ${words.actionStatus.done.toLowerCase()}`]
  return {
    title: reportTitle(source),
    summary: board.brief.summary.trim(),
    facts: factsOf(source).filter(({ value }) => value !== words.unknown),
    actions: `${words.actions}: ${counts.join(', ')}`,
    board: words.board,
  }
}

/** An incoming webhook of Slack. */
export function slackMessage(source: ReportSource) {
  const { title, summary, facts, actions, board } = summaryOf(source)
  const link = `<${source.url.replace(/[<>|\s]/g, encodeURIComponent)}|${escapeMrkdwn(board)}>`
  const said = summary === '' ? link : `${shorten(escapeMrkdwn(summary), SLACK_SECTION)} — ${link}`
  const fields = facts.slice(0, SLACK_FIELDS).map(({ name, value }) => ({
    type: 'mrkdwn',
    text: `*${escapeMrkdwn(name)}*\n${shorten(escapeMrkdwn(value), SLACK_FIELD)}`,
  }))
  return {
    text: escapeMrkdwn(title), // for notifications and screen readers
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: titleLine(title, SLACK_HEADER) } },
      { type: 'section', text: { type: 'mrkdwn', text: said }, fields },
      { type: 'divider' },
      { type: 'context', elements: [{ type: 'mrkdwn', text: escapeMrkdwn(actions) }] },
    ],
  }
}

/** Also what would call people: "<!channel>", "<@U1>". */
const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An adaptive card for a workflow of Teams. */
export function teamsMessage(source: ReportSource) {
  const { title, summary, facts, actions, board } = summaryOf(source)
  const texts = [summary, actions].filter((text) => text !== '')
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.2',
          body: [
            {
              ...{ type: 'TextBlock', text: escapeCard(titleLine(title, 300)) },
              ...{ weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
            },
            {
              type: 'FactSet',
              facts: facts.map(({ name, value }) => ({
                title: name,
                value: escapeCard(shorten(value, 500)),
              })),
            },
            ...texts.map((text) => ({
              ...{ type: 'TextBlock', text: escapeCard(shorten(text, TEAMS_TEXT)), wrap: true },
            })),
          ],
          actions: [{ type: 'Action.OpenUrl', title: board, url: source.url }],
          msteams: { width: 'full' },
        },
      },
    ],
  }
}

/** Cards know some Markdown; a text in them must not become a link. */
const escapeCard = (text: string): string => text.replace(/[\\*_[\]`]/g, '\\$&')
