import type { LineShape } from './line-shape.ts'

export interface LineBody {
  text: string
  source: string
  /** Written by a program: worth quoting as evidence. */
  isLog: boolean
}

/** What may stand between the time and the text. */
const LEADING = /^[\s\])|:,;>*–—-]{1,12}/u
/** Between time and message: container runtimes, Kubernetes components, Ruby. */
const MACHINERY =
  /^(?:std(?:out|err) [FP] |\d{1,9} [\w./-]{1,80}:\d{1,6}\] |#\d{1,9}\][ ]{1,3}[A-Z]{3,8} -- [\w.:-]{0,60}: )/u
const REQUEST =
  /^"(?<request>[^"]{1,2000})" (?<status>\d{3}) (?:\d{1,15}|-)(?: "[^"]{0,2000}" "[^"]{0,2000}")?/u
const NGINX_ERROR =
  /^\[(?<level>[a-z]{3,8})\] \d{1,9}#\d{1,9}: (?:\*\d{1,15} )?(?<text>.{1,20000})$/u
const APACHE_ERROR =
  /^\[(?:(?<module>[\w-]{1,40}):)?(?<level>[a-z]{3,8}\d?)\] (?:\[pid \d{1,9}(?::tid \d{1,20})?\] )?(?:\[client [^\]]{1,60}\] )?(?<text>.{1,20000})$/u
const SYSLOG =
  /^(?<host>[\w.:-]{1,100}) (?<app>[\w./@-]{1,60}?)(?:\[(?<pid>\d{1,9})\])?: (?<text>.{1,20000})$/u
const SYSLOG_5424 =
  /^(?<host>[\w.:-]{1,255}) (?<app>[\w./@-]{1,48}) (?<proc>\S{1,128}) (?<id>\S{1,32}) (?:-|(?:\[(?:[^\]\\]|\\.){1,2000}\]){1,10})(?: (?:\uFEFF)?(?<text>.{1,20000}))?$/u
const LOGFMT_MESSAGE =
  /(?:^|\s)(?:msg|message)=(?:"(?<quoted>(?:[^"\\]|\\.){0,4000})"|(?<bare>\S{1,2000}))/u
const LOGFMT_SOURCE = /(?:^|\s)(?:service|logger|app|component|caller)="?(?<source>[^\s"]{1,100})/u

/** Text and source of a log line, from what follows its time. */
export function readBody(line: string, shape: LineShape): LineBody {
  if (shape.isLogfmt) return readLogfmt(line)
  const { month, year, precision } = shape.found.stamp
  const rest = line.slice(shape.found.end)
  const raw = rest.replace(LEADING, '').replace(MACHINERY, '').trim()
  if (shape.isAccessLog) return readAccess(raw)
  if (line.startsWith('<') && year !== undefined) {
    const syslog = SYSLOG_5424.exec(raw)
    if (syslog?.groups) return fromSyslog(syslog.groups)
  }
  const nginx = NGINX_ERROR.exec(raw)
  if (nginx?.groups) {
    const { level, text } = nginx.groups
    return { text: `${level}: ${text}`, source: 'nginx', isLog: true }
  }
  if (line.startsWith('[')) {
    const apache = APACHE_ERROR.exec(raw)
    if (apache?.groups) {
      const { level, text } = apache.groups
      return { text: `${level}: ${text}`, source: 'Apache', isLog: true }
    }
  }
  // only where syslog can be: otherwise "on-call bob: …" in a note would be a host and a program
  if (month !== undefined && precision === 'second' && !rest.startsWith(' -')) {
    const syslog = SYSLOG.exec(raw)
    if (syslog?.groups && (year === undefined || syslog.groups.pid)) {
      return fromSyslog(syslog.groups)
    }
  }
  const text = line.trimStart().startsWith('|') ? raw.replace(/\s{0,8}\|$/u, '') : raw
  const level = shape.level && !text.startsWith(shape.level) ? `${shape.level} ` : ''
  return { text: `${level}${text}`, source: shape.source, isLog: precision === 'second' }
}

function fromSyslog({ host, app, text }: Partial<Record<string, string>>): LineBody {
  const source = [app, host].filter((part) => part && part !== '-').join(' · ')
  return { text: text ?? '', source: source || 'syslog', isLog: true }
}

function readAccess(raw: string): LineBody {
  const groups = REQUEST.exec(raw)?.groups
  const text = groups
    ? `${groups.request?.replace(/ HTTP\/[\d.]{1,3}$/u, '')} → ${groups.status}`
    : raw
  return { text, source: 'access log', isLog: true }
}

function readLogfmt(line: string): LineBody {
  const message = LOGFMT_MESSAGE.exec(line)?.groups
  const text = message?.quoted?.replace(/\\(.)/gu, '$1') ?? message?.bare ?? line.trim()
  return { text, source: LOGFMT_SOURCE.exec(line)?.groups?.source ?? '', isLog: true }
}
