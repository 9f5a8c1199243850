/**
 * The rule `maySee` as a condition of SQL, for a member of the workspace: `viewer` is the parameter
 * that holds their id, or NULL for whoever sees all. The statement has the table `boards` in it, by
 * that name, which every list across boards joins.
 */
export const visibleTo = (viewer: `?${number}`): string => `(
  ${viewer} IS NULL
  OR CASE (
      SELECT members.revoked_at IS NULL FROM members
      WHERE members.board = boards.id AND members.person = ${viewer})
    WHEN 1 THEN 1
    WHEN 0 THEN 0
    ELSE boards.visibility = 'workspace'
  END)`
