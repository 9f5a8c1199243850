/**
 * The rule `maySee` as a condition of SQL, for a member of the workspace: `viewer` is the parameter
 * that holds their id, or NULL for whoever sees all. What was thrown away is seen by nobody. The
 * statement has the table `boards` in it, by that name, which every list across boards joins.
 */
export const visibleTo = (viewer: string): string => `(
  boards.deleted_at IS NULL AND (
    ${viewer} IS NULL
    OR boards.id IN (
      SELECT board FROM members WHERE person = ${viewer} AND revoked_at IS NULL)
    OR (boards.visibility = 'workspace' AND boards.id NOT IN (
      SELECT board FROM members WHERE person = ${viewer} AND revoked_at IS NOT NULL))))`

/** The boards in the bin that someone may take out of it: those that they lead. */
export const thrownAwayBy = (viewer: string): string => `(
  boards.deleted_at IS NOT NULL AND boards.id IN (
    SELECT board FROM members
    WHERE person = ${viewer} AND revoked_at IS NULL AND role = 'facilitator'))`
