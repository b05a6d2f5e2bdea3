import type Database from 'libsql'

/** The first row of a statement. SQL has no types: `Row` must name the columns that the statement selects. */
export const firstRow = <Row>(statement: Database.Statement, ...values: unknown[]): Row | undefined =>
  statement.get(...values) as Row | undefined

/** As `firstRow`, for every row, one by one. */
export const eachRow = <Row>(statement: Database.Statement, ...values: unknown[]): Iterable<Row> =>
  statement.iterate(...values) as Iterable<Row>
