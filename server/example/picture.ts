/** The example's picture: houses at dusk with light in their windows, drawn here so that nobody's photograph is needed. */
import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [960, 540];
type Colour = readonly [red: number, green: number, blue: number];

const above: Colour = [38, 56, 96];
const below: Colour = [244, 176, 120];
const wall: Colour = [30, 36, 54];
const lamp: Colour = [255, 221, 148];
const ground: Colour = [22, 26, 40];
/** Where each house stands and how high it is, pixels from the left and from the ground. */
const houses = [
  { left: 60, wide: 170, high: 190 },
  { left: 250, wide: 130, high: 260 },
  { left: 400, wide: 210, high: 170 },
  { left: 640, wide: 120, high: 300 },
  { left: 780, wide: 140, high: 210 },
] as const;
const floor = 460;

function colourAt(x: number, y: number): Colour {
  if (y >= floor) return ground;
  const house = houses.find(({ left, wide }) => x >= left && x < left + wide);
  if (house !== undefined) {
    const [across, up] = [x - house.left, floor - y];
    // A pitched roof: as high as half its width at the ridge.
    const roof = house.high + Math.min(across, house.wide - across) * 0.5;
    const isWindow = across % 42 > 16 && across % 42 < 34 && up % 60 > 22 && up % 60 < 48 && up < house.high - 8;
    if (up < roof) return isWindow && across > 12 && across < house.wide - 10 ? lamp : wall;
  }
  const share = y / floor;
  return [0, 1, 2].map((n) => Math.round((above[n] ?? 0) * (1 - share) + (below[n] ?? 0) * share)) as unknown as Colour;
}

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(name, 4, 'latin1');
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])));
  return Buffer.concat([head, body, sum]);
}

/** A PNG of 960 × 540 pixels. */
export function examplePicture(): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y), y * (width * 3 + 1) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
