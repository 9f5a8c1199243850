import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** Names of fields that hold secrets, wherever a log line carries them. */
const SECRET_FIELDS = [
  'cookie',
  'authorization',
  'token',
  'key',
  'passphrase',
  'secret',
  'workspaceKey',
]

/** The one logger: JSON lines on standard output, without secrets. */
export function createLogger({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: logLevel,
    redact: {
      paths: [
        ...SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        'res.headers["set-cookie"]',
        'headers["set-cookie"]',
      ],
      censor: '[secret]',
    },
  })
}
