import type { ConnectionKind, DeliveryProblem } from '@herringbone/shared/model/connection.ts'
import { defineTexts } from '../ui/texts.ts'

const deliveryTexts = defineTexts('delivery', {
  en: {
    'not-allowed':
      'The server may not send there: a private address, or one without https. The settings of the workspace can allow the host.',
    'bad-address': 'This is no address to send to.',
    unresolvable: 'There is no server of this name.',
    unreachable: 'The other side cannot be reached.',
    timeout: 'The other side did not answer in time.',
    'too-large': 'The answer of the other side was too large.',
    redirected: 'The other side points elsewhere. Enter the address that it points to.',
    unauthorised: 'The other side does not accept the token, or it may not do that.',
    'not-found': 'The other side does not know the place, or the token may not see it.',
    rejected: 'The other side refused it.',
    limited: 'The other side asks to wait.',
    unavailable: 'The other side has a problem of its own.',
    unusable: 'The answer of the other side made no sense.',
    'given-up': 'Tried for hours, and given up.',
    'connection-gone': 'The connection was removed.',
    'token-unreadable': 'The stored token cannot be read any more. Enter it again.',
    'cannot-look':
      'The answer was lost, and the other side does not let us look. Look there before sending again.',
    'gone-there': 'It was deleted over there.',
  },
  de: {
    'not-allowed':
      'Dorthin darf der Server nicht senden: eine private Adresse oder eine ohne https. Die Einstellungen des Arbeitsbereichs können den Host erlauben.',
    'bad-address': 'Das ist keine Adresse, an die gesendet werden kann.',
    unresolvable: 'Einen Server dieses Namens gibt es nicht.',
    unreachable: 'Die Gegenseite ist nicht erreichbar.',
    timeout: 'Die Gegenseite hat nicht rechtzeitig geantwortet.',
    'too-large': 'Die Antwort der Gegenseite war zu groß.',
    redirected: 'Die Gegenseite verweist woandershin. Bitte die Adresse dort angeben.',
    unauthorised: 'Die Gegenseite nimmt das Token nicht an, oder es darf das nicht.',
    'not-found': 'Die Gegenseite kennt den Ort nicht, oder das Token darf ihn nicht sehen.',
    rejected: 'Die Gegenseite hat es abgelehnt.',
    limited: 'Die Gegenseite bittet zu warten.',
    unavailable: 'Die Gegenseite hat selbst eine Störung.',
    unusable: 'Die Antwort der Gegenseite ergab keinen Sinn.',
    'given-up': 'Stundenlang versucht und aufgegeben.',
    'connection-gone': 'Die Verbindung wurde entfernt.',
    'token-unreadable': 'Das gespeicherte Token ist nicht mehr lesbar. Bitte noch einmal angeben.',
    'cannot-look':
      'Die Antwort ging verloren, und die Gegenseite lässt nicht nachsehen. Vor dem nächsten Senden bitte dort nachsehen.',
    'gone-there': 'Es wurde dort gelöscht.',
  } satisfies Record<DeliveryProblem, string>,
})

/** Why something did not arrive, with what the other side said about it. */
export const explainProblem = (problem: { code: DeliveryProblem; message: string }): string =>
  [deliveryTexts.text(problem.code), problem.message].filter((part) => part !== '').join(' ')

/** Names of services are names in every language. */
export const KIND_NAMES: Readonly<Record<ConnectionKind, string>> = {
  'jira-cloud': 'Jira Cloud',
  'jira-server': 'Jira Server, Data Center',
  github: 'GitHub',
  linear: 'Linear',
  confluence: 'Confluence',
  notion: 'Notion',
  slack: 'Slack',
  teams: 'Microsoft Teams',
}
