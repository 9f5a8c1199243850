import { number } from './columns.ts'
import type { Database } from './database.ts'

/**
 * The steps from an empty file to the newest schema; `user_version` counts those that were taken.
 * A step that has been released is never changed: add another one.
 */
const MIGRATIONS: readonly string[] = [
  `
  -- Clustered by document: loading one reads neighbouring pages.
  CREATE TABLE doc_updates (
    doc TEXT NOT NULL, seq INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (doc, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE doc_snapshots (
    doc TEXT PRIMARY KEY, through INTEGER NOT NULL, data BLOB NOT NULL
  ) STRICT;

  CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, color TEXT NOT NULL, member INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  -- The long texts stand last: a row is read up to the last column that is asked for.
  CREATE TABLE boards (
    id TEXT PRIMARY KEY, epoch INTEGER NOT NULL,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
    severity INTEGER, updated_at INTEGER NOT NULL,
    projection TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL
  ) STRICT;
  CREATE INDEX boards_by_change ON boards (updated_at DESC, created_at DESC, id);

  CREATE TABLE members (
    board TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, invite TEXT,
    joined_at INTEGER NOT NULL, revoked_at INTEGER,
    PRIMARY KEY (board, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX members_by_invite ON members (invite);

  CREATE TABLE invites (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, role TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE, passphrase_hash TEXT,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
    expires_at INTEGER, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX invites_by_board ON invites (board, created_at);

  CREATE TABLE files (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
    type TEXT NOT NULL, hash TEXT NOT NULL,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL
  ) STRICT;
  CREATE INDEX files_by_board ON files (board);

  -- Written and emptied again to find out whether writing works.
  CREATE TABLE probe (data BLOB NOT NULL) STRICT;
  `,
  `
  CREATE TABLE templates (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, agenda TEXT NOT NULL, check_in INTEGER NOT NULL,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL
  ) STRICT;

  -- One row: what holds for the workspace as a whole.
  CREATE TABLE workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1), ground_rules TEXT, confidentiality TEXT NOT NULL
  ) STRICT;
  `,
  `
  -- Small on purpose: every command writes this row, and a vote nothing larger beside it.
  CREATE TABLE sessions (
    board TEXT PRIMARY KEY, revision INTEGER NOT NULL, poll TEXT, poll_dots INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE session_cores (board TEXT PRIMARY KEY, core TEXT NOT NULL) STRICT;
  CREATE TABLE ballots (
    board TEXT NOT NULL, poll TEXT NOT NULL, person TEXT NOT NULL,
    dots INTEGER NOT NULL, ballot TEXT NOT NULL,
    PRIMARY KEY (board, poll, person)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE closed_polls (
    board TEXT NOT NULL, seq INTEGER NOT NULL, poll TEXT NOT NULL,
    PRIMARY KEY (board, seq)
  ) STRICT;
  CREATE TABLE command_answers (
    board TEXT NOT NULL, person TEXT NOT NULL, key TEXT NOT NULL,
    seq INTEGER NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (board, person, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX command_answers_by_age ON command_answers (board, person, seq);
  `,
  `
  ALTER TABLE boards ADD COLUMN visibility TEXT NOT NULL DEFAULT 'workspace';
  `,
  `
  -- Settings that came later, as one JSON object.
  ALTER TABLE workspace ADD COLUMN more TEXT NOT NULL DEFAULT '{}';
  `,
  `
  CREATE TABLE report_versions (
    board TEXT NOT NULL, version INTEGER NOT NULL, head TEXT NOT NULL, blocks TEXT NOT NULL,
    PRIMARY KEY (board, version)
  ) STRICT;
  CREATE TABLE report_shares (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, shows TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL,
    expires_at INTEGER, revoked_at INTEGER
  ) STRICT;
  CREATE INDEX report_shares_by_board ON report_shares (board, created_at);
  `,
  `
  -- The long texts leave the row of a board, which every list reads, for rows of what was said.
  -- \`seq\` is what the index of words knows a board by. \`projected\`: 0 until it is made anew.
  CREATE TABLE boards_anew (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, epoch INTEGER NOT NULL,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL, visibility TEXT NOT NULL,
    archived_at INTEGER, deleted_at INTEGER, projected INTEGER NOT NULL,
    severity INTEGER, review TEXT NOT NULL, began_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,
    projection TEXT NOT NULL
  ) STRICT;
  INSERT INTO boards_anew
    SELECT NULL, id, epoch, created_at, created_by, visibility, NULL, NULL, 0, severity, 'draft',
      coalesce(CAST(projection ->> '$.startedAt' AS INTEGER), created_at), updated_at, projection
    FROM boards ORDER BY created_at, id;
  DROP TABLE boards;
  ALTER TABLE boards_anew RENAME TO boards;
  CREATE INDEX boards_by_change ON boards (updated_at DESC, created_at DESC, id);

  CREATE TABLE board_items (
    board TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (board, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE board_facets (
    kind TEXT NOT NULL, key TEXT NOT NULL, board TEXT NOT NULL, label TEXT NOT NULL,
    PRIMARY KEY (kind, key, board)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX board_facets_by_board ON board_facets (board);
  CREATE INDEX members_by_person ON members (person, revoked_at, board);

  -- Which words stand in which board, in the forms of search/terms: a term has no sign that is not
  -- a letter, a digit or "_", and to this tokenizer all that is not ASCII is a letter.
  CREATE VIRTUAL TABLE board_words USING fts5(
    terms, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3',
    tokenize = "ascii tokenchars '_'"
  );
  CREATE VIRTUAL TABLE board_vocabulary USING fts5vocab(board_words, row);
  `,
  `
  -- What the outcomes are counted from, derived from each board and its session.
  CREATE TABLE outcomes (
    board TEXT PRIMARY KEY, form INTEGER NOT NULL, incident TEXT NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE process_reviews (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, next TEXT NOT NULL, answers TEXT NOT NULL,
    changes TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  CREATE TABLE connections (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, base TEXT NOT NULL,
    user TEXT NOT NULL, place TEXT NOT NULL, sealed TEXT NOT NULL,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL
  ) STRICT;
  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, connection TEXT NOT NULL, subject TEXT NOT NULL,
    created_at INTEGER NOT NULL, next_at INTEGER, delivery TEXT NOT NULL,
    UNIQUE (board, connection, subject)
  ) STRICT;
  CREATE INDEX deliveries_by_time ON deliveries (next_at) WHERE next_at IS NOT NULL;
  CREATE TABLE hooks (
    id TEXT PRIMARY KEY, board TEXT NOT NULL, name TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL, revoked_at INTEGER, used_at INTEGER
  ) STRICT;
  CREATE INDEX hooks_by_board ON hooks (board, created_at);
  `,
  `
  -- The actions of all boards, derived from each when it settles. The record stands last: a row is
  -- read up to the last column that is asked for.
  CREATE TABLE board_actions (
    board TEXT NOT NULL, id TEXT NOT NULL, closed INTEGER NOT NULL, due TEXT NOT NULL,
    owner_person TEXT NOT NULL, owner_key TEXT NOT NULL, owner TEXT NOT NULL,
    status_at INTEGER NOT NULL, searched TEXT NOT NULL, record TEXT NOT NULL,
    PRIMARY KEY (board, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX board_actions_by_due ON board_actions (closed, due);
  CREATE INDEX board_actions_by_owner ON board_actions (owner_person, closed);

  CREATE TABLE action_changes (
    board TEXT NOT NULL, action TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL,
    person TEXT, field TEXT NOT NULL, value TEXT,
    PRIMARY KEY (board, action, seq)
  ) STRICT, WITHOUT ROWID;

  -- Where a person wants to hear of their actions. Tokens are stored as hashes, but for the one
  -- that each letter carries to end the letters.
  CREATE TABLE digests (
    person TEXT PRIMARY KEY, address TEXT NOT NULL, state TEXT NOT NULL, token TEXT NOT NULL UNIQUE,
    locale TEXT NOT NULL, time_zone TEXT NOT NULL, sent_on TEXT NOT NULL
  ) STRICT;
  CREATE TABLE feeds (
    person TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, locale TEXT NOT NULL,
    time_zone TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- Owners are counted along it, without a look at the rows.
  CREATE INDEX board_actions_by_owner_key ON board_actions (closed, owner_key, board);
  `,
  `
  -- Lists filter, order and count by this alone: the rows of boards are wide, and only those of one
  -- page are read.
  DROP INDEX boards_by_change;
  CREATE INDEX boards_by_change ON boards (
    updated_at DESC, created_at DESC, id,
    deleted_at, archived_at, visibility, severity, review, began_at
  );
  `,
]

const SCHEMA_VERSION = MIGRATIONS.length

/** A version of Herringbone that is newer than this one has changed the data folder. */
export class StorageTooNew extends Error {
  constructor(version: number) {
    super(`The database has schema version ${version}; this version knows ${SCHEMA_VERSION}.`)
    this.name = 'StorageTooNew'
  }
}

/** Brings the database to the newest schema, all steps in one transaction. */
export function migrate(db: Database): void {
  db.transactionNow(() => {
    const version = number(db.prepare('PRAGMA user_version').get() ?? {}, 'user_version')
    if (version > SCHEMA_VERSION) throw new StorageTooNew(version)
    for (const step of MIGRATIONS.slice(version)) db.exec(step)
    if (version < SCHEMA_VERSION) db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`)
  })
}
