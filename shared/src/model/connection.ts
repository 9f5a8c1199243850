/** Services with an interface that a workspace can be connected to. */
export const CONNECTION_KINDS = [
  'jira-cloud',
  'jira-server',
  'github',
  'linear',
  'confluence',
  'notion',
  'slack',
  'teams',
] as const
export type ConnectionKind = (typeof CONNECTION_KINDS)[number]

/** What goes over: an issue per action, the report as a page, or its summary as a message. */
export type DeliveryUnit = 'issue' | 'page' | 'message'

/** Where things go over there, by name; all are plain words. */
export const PLACE_FIELDS = ['project', 'issueType', 'repo', 'team', 'space', 'parent'] as const
export type PlaceField = (typeof PLACE_FIELDS)[number]

export interface ConnectionShape {
  unit: DeliveryUnit
  /** The usual address; null: everyone has their own; '' : it is the secret itself. */
  base: string | null
  /** Whether the token belongs to a name (basic authentication). */
  user: 'needed' | 'possible' | 'none'
  /** True: must be said. */
  place: Partial<Record<PlaceField, boolean>>
}

/** What has to be said to connect with each of them. */
export const CONNECTION_SHAPES: Readonly<Record<ConnectionKind, ConnectionShape>> = {
  'jira-cloud': {
    ...{ unit: 'issue', base: null, user: 'needed' },
    place: { project: true, issueType: true },
  },
  'jira-server': {
    ...{ unit: 'issue', base: null, user: 'possible' },
    place: { project: true, issueType: true },
  },
  github: { unit: 'issue', base: 'https://api.github.com', user: 'none', place: { repo: true } },
  linear: { unit: 'issue', base: 'https://api.linear.app', user: 'none', place: { team: true } },
  confluence: {
    ...{ unit: 'page', base: null, user: 'possible' },
    place: { space: true, parent: false },
  },
  notion: { unit: 'page', base: 'https://api.notion.com', user: 'none', place: { parent: true } },
  slack: { unit: 'message', base: '', user: 'none', place: {} },
  teams: { unit: 'message', base: '', user: 'none', place: {} },
}

/** How things stand with something that is sent. */
export const DELIVERY_STATES = [
  /** Not begun, or to be tried again. */
  'waiting',
  'sending',
  /** It is there; what was really set is still to be read. */
  'checking',
  'sent',
  'failed',
  /** It may be there or not, and the other side does not let us look. */
  'unclear',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** Why sending did not go well; the client has a sentence for each. */
export const DELIVERY_PROBLEMS = [
  'not-allowed',
  'bad-address',
  'unresolvable',
  'unreachable',
  'timeout',
  'too-large',
  'redirected',
  'unauthorised',
  'not-found',
  'rejected',
  'limited',
  'unavailable',
  'unusable',
  'given-up',
  'connection-gone',
  'token-unreadable',
  'cannot-look',
  'gone-there',
] as const
export type DeliveryProblem = (typeof DELIVERY_PROBLEMS)[number]

/** Something that over there is not as it was sent. Values as text; empty: nothing. */
export interface Difference {
  field: string
  sent: string
  found: string
}
