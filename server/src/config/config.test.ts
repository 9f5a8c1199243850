import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { StartupFailure } from './startup-failure.ts'

const KEY = 'a-key-of-24-characters-x'

/** The lines that refuse an environment. */
function problems(env: Record<string, string>): string[] {
  try {
    readConfig(env, '/srv')
  } catch (error) {
    if (error instanceof StartupFailure) return error.message.split('\n')
    throw error
  }
  return []
}

describe('the configuration', () => {
  test('an empty environment gives the defaults', () => {
    expect(readConfig({}, '/srv')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/data',
      workspaceKey: null,
      publicUrl: null,
      mail: null,
      logLevel: 'info',
    })
  })

  test('every variable is taken, without white space around it', () => {
    const env = {
      PORT: ' 8080 ',
      HOST: '0.0.0.0',
      DATA_DIR: '/var/lib/herringbone',
      WORKSPACE_KEY: `${KEY}\n`,
      PUBLIC_URL: 'https://Board.example.com:443/',
      SMTP_URL: 'smtps://us%40er:secret@mail.example.com',
      MAIL_FROM: 'Post-mortems <board@example.com>',
      LOG_LEVEL: 'DEBUG',
    }
    expect(readConfig(env, '/srv')).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/var/lib/herringbone',
      workspaceKey: KEY,
      publicUrl: 'https://board.example.com',
      mail: {
        url: 'smtps://us%40er:secret@mail.example.com',
        from: 'Post-mortems <board@example.com>',
      },
      logLevel: 'debug',
    })
  })

  test('an empty variable counts as not set', () => {
    const env = { PORT: '', HOST: ' ', DATA_DIR: '', WORKSPACE_KEY: '', PUBLIC_URL: '' }
    expect(readConfig(env, '/srv')).toEqual(readConfig({}, '/srv'))
  })

  test('a relative data folder begins where the server was started', () => {
    expect(readConfig({ DATA_DIR: 'my boards' }, '/srv').dataDir).toBe('/srv/my boards')
  })

  test.each(['abc', '-1', '65536', '3000.5', '0x10', '1e3', '٣'])(
    'PORT %s is refused in one sentence',
    (PORT) => {
      expect(problems({ PORT })).toEqual([
        `PORT is "${PORT}"; set it to a whole number from 0 to 65535.`,
      ])
    },
  )

  test.each(['0', '1', '65535'])('PORT %s is fine', (PORT) => {
    expect(readConfig({ PORT }, '/srv').port).toBe(Number(PORT))
  })

  test.each(['http://localhost', 'localhost:3000', 'a b', '-x'])('HOST %s is refused', (HOST) => {
    expect(problems({ HOST, WORKSPACE_KEY: KEY })).toEqual([
      expect.stringMatching(/^HOST is ".*"; set it to .*\.$/),
    ])
  })

  test.each([
    'board.example.com',
    'ftp://a.b',
    'https://a.b/path',
    'https://a.b/?q',
    'https://u@a.b',
  ])('PUBLIC_URL %s is refused', (PUBLIC_URL) => {
    expect(problems({ PUBLIC_URL })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is ".*"; set it to .*\.$/),
    ])
  })

  test('mail needs a server and a sender, and no refusal shows the password', () => {
    expect(problems({ SMTP_URL: 'smtp://u:hunter2@mail.example.com' })).toEqual([
      expect.stringContaining('MAIL_FROM'),
    ])
    const MAIL_FROM = 'board@example.com'
    const [line] = problems({ SMTP_URL: 'http://u:hunter2@mail.example.com', MAIL_FROM })
    expect(line).toMatch(/^SMTP_URL is not/)
    expect(line).not.toContain('hunter2')
    const SMTP_URL = 'smtp://mail.example.com'
    expect(problems({ SMTP_URL, MAIL_FROM: 'nobody' })).toEqual([
      expect.stringContaining('"nobody"'),
    ])
    expect(readConfig({ SMTP_URL, MAIL_FROM }, '/srv').mail).toEqual({
      url: SMTP_URL,
      from: MAIL_FROM,
    })
  })

  test('a short key is refused without being shown', () => {
    const [line, ...rest] = problems({ WORKSPACE_KEY: 'hunter2' })
    expect(line).toMatch(/^WORKSPACE_KEY has 7 characters; .*openssl rand -hex 24/)
    expect(line).not.toContain('hunter2')
    expect(rest).toEqual([])
  })

  test('LOG_LEVEL is one of a list', () => {
    expect(problems({ LOG_LEVEL: 'loud' })).toEqual([expect.stringContaining('"loud"')])
  })

  test('all that is wrong is said at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'y', PUBLIC_URL: 'z' })).toHaveLength(3)
  })
})

describe('a server that other machines can reach', () => {
  test.each(['0.0.0.0', '::', '[::]', '192.168.1.5', 'board.lan'])(
    'is refused on %s without a key, and told how to make one',
    (HOST) => {
      expect(problems({ HOST })).toEqual([
        expect.stringMatching(/^HOST is .* WORKSPACE_KEY .*openssl rand -hex 24.*\.$/),
      ])
    },
  )

  test('is refused when its public address is not this machine', () => {
    expect(problems({ PUBLIC_URL: 'https://board.example.com' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL is .* WORKSPACE_KEY .*openssl/),
    ])
  })

  test('starts with a key', () => {
    expect(problems({ HOST: '0.0.0.0', WORKSPACE_KEY: KEY })).toEqual([])
  })

  test.each(['127.0.0.1', '127.8.8.8', 'localhost', 'LOCALHOST', '::1', '[::1]', 'hb.localhost'])(
    'is not what listens on %s',
    (HOST) => {
      expect(problems({ HOST, PUBLIC_URL: 'http://localhost:5173' })).toEqual([])
    },
  )
})
