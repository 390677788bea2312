/* Draws the icons of the add-in: a sheet with a tick, a list, an arrow back. Pixels by signed distance, so every size is sharp. */
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";

type Point = readonly [number, number];
type Colour = readonly [number, number, number];
interface Shape {
  readonly colour: Colour;
  /** Distance to the edge in units of the icon's side, negative inside. */
  readonly distance: (x: number, y: number) => number;
}

const GREEN: Colour = [16, 124, 65];
const WHITE: Colour = [255, 255, 255];
const BLUE: Colour = [15, 108, 189];

const roundedBox =
  (cx: number, cy: number, w: number, h: number, radius: number) => (x: number, y: number) => {
    const dx = Math.abs(x - cx) - w / 2 + radius;
    const dy = Math.abs(y - cy) - h / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

const stroke = (points: readonly Point[], width: number) => (x: number, y: number) => {
  let best = Infinity;
  for (let i = 0; i + 1 < points.length; i++) {
    const [ax, ay] = points[i] as Point;
    const [bx, by] = points[i + 1] as Point;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    best = Math.min(best, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return best - width / 2;
};

const arc = (cx: number, cy: number, radius: number, from: number, to: number): Point[] =>
  Array.from({ length: 25 }, (_, i) => {
    const angle = from + ((to - from) * i) / 24;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });

const ICONS: Record<string, { sizes: number[]; shapes: Shape[] }> = {
  icon: {
    sizes: [16, 32, 64, 80, 128],
    shapes: [
      { colour: GREEN, distance: roundedBox(0.5, 0.5, 0.92, 0.92, 0.16) },
      {
        colour: WHITE,
        distance: stroke(
          [
            [0.24, 0.3],
            [0.76, 0.3],
          ],
          0.08,
        ),
      },
      {
        colour: WHITE,
        distance: stroke(
          [
            [0.24, 0.48],
            [0.5, 0.48],
          ],
          0.08,
        ),
      },
      {
        colour: WHITE,
        distance: stroke(
          [
            [0.3, 0.68],
            [0.46, 0.82],
            [0.78, 0.5],
          ],
          0.1,
        ),
      },
    ],
  },
  jobs: {
    sizes: [16, 32, 80],
    shapes: [0.25, 0.5, 0.75].flatMap((y) => [
      { colour: GREEN, distance: roundedBox(0.17, y, 0.16, 0.16, 0.04) },
      {
        colour: BLUE,
        distance: stroke(
          [
            [0.36, y],
            [0.88, y],
          ],
          0.1,
        ),
      },
    ]),
  },
  "take-back": {
    sizes: [16, 32, 80],
    shapes: [
      { colour: BLUE, distance: stroke(arc(0.52, 0.56, 0.3, -Math.PI * 0.75, Math.PI * 0.7), 0.11) },
      {
        colour: BLUE,
        distance: stroke(
          [
            [0.12, 0.16],
            [0.2, 0.46],
            [0.5, 0.42],
          ],
          0.11,
        ),
      },
    ],
  },
};

function draw(shapes: readonly Shape[], size: number): PNG {
  const png = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const shape of shapes) {
        const edge = shape.distance((column + 0.5) / size, (row + 0.5) / size) * size;
        const cover = Math.max(0, Math.min(1, 0.5 - edge));
        const total = cover + alpha * (1 - cover);
        if (total === 0) continue;
        const mix = (under: number, over: number) => (over * cover + under * alpha * (1 - cover)) / total;
        [red, green, blue] = [
          mix(red, shape.colour[0]),
          mix(green, shape.colour[1]),
          mix(blue, shape.colour[2]),
        ];
        alpha = total;
      }
      png.data.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  }
  return png;
}

const folder = path.resolve(import.meta.dirname ?? ".", "../assets");
mkdirSync(folder, { recursive: true });
for (const [name, { sizes, shapes }] of Object.entries(ICONS)) {
  for (const size of sizes)
    draw(shapes, size)
      .pack()
      .pipe(createWriteStream(path.join(folder, `${name}-${size}.png`)));
}
