/** Unpacks a batch of events that came over the wire: whatever the bytes are, it is either read whole or refused. */
import { headBytes, idBytes, isCount, isObject, magic, type Shape } from './packed-form.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const hexOfByte = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

function idsOf(bytes: Uint8Array, count: number): string[] {
  const hex = (at: number, place: number) => hexOfByte[bytes[at * count + place] as number] as string;
  return Array.from({ length: count }, (_, place) => {
    let id = '';
    for (let at = 0; at < idBytes; at++) {
      if (at === 4 || at === 6 || at === 8 || at === 10) id += '-';
      id += hex(at, place);
    }
    return id;
  });
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

function readShape(value: unknown): Shape | null {
  if (!isObject(value)) return null;
  const { kind, v, keys, ids, columns } = value;
  if (!isText(kind) || !isCount(v) || !isList(keys) || !isList(ids) || !isList(columns)) return null;
  const fits = keys.every(isText) && ids.length === keys.length && columns.length === keys.length;
  return fits && columns.every(isList) && !keys.includes('__proto__')
    ? { kind, v, keys: keys as string[], ids: ids.map(Boolean), columns: columns as unknown[][] }
    : null;
}

/** ECMA-262 §21.4.1.1: no date lies further from 1970, in milliseconds. */
const farthest = 8.64e15;

/**
 * Unpacks a batch. Gives null for what is no batch, one of more than `most` events, or one whose JSON `isSane` refuses
 * before it is parsed: nothing of it is then used. Whether each value is an event that can be taken is for the reader to
 * judge. Linear in the bytes.
 */
export function unpackEvents(packed: Uint8Array, most: number, isSane: (json: string) => boolean): Json[] | null {
  if (packed.length < headBytes || magic.some((byte, place) => packed[place] !== byte)) return null;
  const head = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const [jsonBytes, idCount] = [head.getUint32(4), head.getUint32(8)];
  if (headBytes + jsonBytes + idCount * idBytes !== packed.length) return null;
  let columns: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(packed.subarray(headBytes, headBytes + jsonBytes));
    if (!isSane(text)) return null;
    columns = JSON.parse(text);
  } catch {
    return null;
  }
  return eventsOf(columns, idsOf(packed.subarray(headBytes + jsonBytes), idCount), most);
}

function eventsOf(columns: unknown, ids: readonly string[], most: number): Json[] | null {
  if (!isObject(columns)) return null;
  const { count, devices, seqs, times, events, shape, shapes, odd } = columns;
  if (!isCount(count) || count > most || !isList(odd) || !isList(shapes)) return null;
  const lists = [devices, seqs, times, events, shape];
  const regular = count - odd.length;
  if (!lists.every((list) => isList(list) && list.length === regular)) return null;
  const known = shapes.map(readShape);
  const result = Array.from<Json | undefined>({ length: count });
  for (const each of odd) {
    if (!isList(each) || !isCount(each[0]) || each[0] >= count || result[each[0]] !== undefined) return null;
    result[each[0]] = each[1] as Json;
  }
  const regularLists = { devices, seqs, times, events, shape } as Record<RegularList, readonly unknown[]>;
  return putInPlace(result, known, regularLists, ids) ? (result as Json[]) : null;
}

type RegularList = 'devices' | 'seqs' | 'times' | 'events' | 'shape';

/** Fills the places that are left with the regular events; false when something does not fit. Every event of a push passes here. */
function putInPlace(
  result: (Json | undefined)[],
  shapes: readonly (Shape | null)[],
  lists: Readonly<Record<RegularList, readonly unknown[]>>,
  ids: readonly string[],
): boolean {
  const idAt = (place: unknown) => (isCount(place) ? ids[place] : undefined);
  const taken = new Uint32Array(shapes.length);
  const count = lists.shape.length;
  let [place, seq, time] = [0, 0, 0];
  for (let row = 0; row < count; row++) {
    while (result[place] !== undefined) place++;
    const shapeAt = lists.shape[row];
    const own = isCount(shapeAt) ? shapes[shapeAt] : undefined;
    const id = idAt(lists.events[row]);
    const device = idAt(lists.devices[row]);
    const [seqStep, timeStep] = [lists.seqs[row], lists.times[row]];
    if (!own || id === undefined || device === undefined) return false;
    if (!Number.isSafeInteger(seqStep) || !Number.isSafeInteger(timeStep)) return false;
    seq += seqStep as number;
    time += timeStep as number;
    if (Math.abs(time) > farthest) return false;
    const line = taken[shapeAt as number] as number;
    taken[shapeAt as number] = line + 1;
    const body: Record<string, Json> = {};
    for (let column = 0; column < own.keys.length; column++) {
      const value = own.columns[column]?.[line];
      const found = own.ids[column] ? idAt(value) : value;
      if (found === undefined) return false;
      body[own.keys[column] as string] = found as Json;
    }
    result[place++] = { id, device, deviceSeq: seq, at: new Date(time).toISOString(), kind: own.kind, v: own.v, body };
  }
  return true;
}
