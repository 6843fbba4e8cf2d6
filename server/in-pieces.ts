/** Cuts long lists of rows for statements: SQLite binds at most 32,766 values in one (SQLITE_MAX_VARIABLE_NUMBER), PostgreSQL 65,535. */

/** Rows per statement: with the widest table's 14 columns well below either limit. */
const most = 1000;

/** The rows in pieces that one statement can take, in order. */
export function inPieces<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, piece) =>
    rows.slice(piece * most, (piece + 1) * most),
  );
}
