/** The form of a packed batch: what packing and unpacking agree on. */

/** The media type of a packed batch. */
export const packedType = 'application/vnd.portevoix.events';

/** "PVE" and the format's version. */
export const magic = [0x50, 0x56, 0x45, 1] as const;
/** Bytes before the JSON: magic, its length, the number of ids. */
export const headBytes = 12;
export const idBytes = 16;
/** Bodies of one kind, version and set of keys, column by column. A column of ids holds their places in the table. */
export interface Shape {
  kind: string;
  v: number;
  keys: string[];
  ids: boolean[];
  columns: unknown[][];
}
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
