import { changeReview, type ProcessReview } from '@herringbone/shared/model/process-review.ts'
import type { ProcessReviews } from '../process-reviews.ts'
import { nullableNumber, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteProcessReviews(db: Database): ProcessReviews {
  const insert = db.prepare(`
    INSERT INTO process_reviews (id, day, next, answers, changes, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const update = db.prepare(`
    UPDATE process_reviews SET day = ?, next = ?, answers = ?, changes = ?, updated_at = ?
    WHERE id = ?`)
  const one = db.prepare('SELECT * FROM process_reviews WHERE id = ?')
  const all = db.prepare('SELECT * FROM process_reviews ORDER BY day DESC, created_at DESC')
  const remove = db.prepare('DELETE FROM process_reviews WHERE id = ?')
  const first = db.prepare('SELECT MIN(created_at) AS first FROM boards')

  return {
    add: ({ id, day, next, answers, changes, createdAt, updatedAt }) =>
      db.run(() => {
        insert.run(id, day, next, JSON.stringify(answers), changes, createdAt, updatedAt)
      }),
    list: () => db.run(() => all.all().map(toReview)),
    change: (id, change, at) =>
      db.transaction(() => {
        const row = one.get(id)
        if (!row) return null
        const changed = changeReview(toReview(row), change, at)
        const { day, next, answers, changes, updatedAt } = changed
        update.run(day, next, JSON.stringify(answers), changes, updatedAt, id)
        return changed
      }),
    remove: (id) => db.run(() => remove.run(id).changes > 0),
    firstBoardAt: () => db.run(() => nullableNumber(first.get() ?? {}, 'first')),
  }
}

function toReview(row: Row): ProcessReview {
  return {
    id: text(row, 'id'),
    day: text(row, 'day'),
    next: text(row, 'next'),
    answers: JSON.parse(text(row, 'answers')),
    changes: text(row, 'changes'),
    createdAt: number(row, 'created_at'),
    updatedAt: number(row, 'updated_at'),
  }
}
