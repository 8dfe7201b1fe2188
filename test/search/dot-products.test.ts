import fc from "fast-check";
import { expect, test } from "vitest";
import { dotsOfBytes, ONE, quantize, quantizedDot, vectorTable } from "../../src/search/dot-products.ts";

const number = fc.double({ min: -1, max: 1, noNaN: true });
const unit = (numbers: number[]) => {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (x) => x / length);
};
/** Widths that fill the inner loop, that do not, and that are smaller than one turn of it. */
const width = fc.constantFrom(1, 7, 32, 33, 64, 100, 384);
const vectors = fc.tuple(width, fc.integer({ min: 1, max: 40 })).chain(([size, count]) =>
  fc.array(fc.array(number, { minLength: size, maxLength: size }).map(unit), {
    minLength: count + 1,
    maxLength: count + 1,
  }),
);

test("the nearest vectors are those that a plain loop finds, in its order", () => {
  fc.assert(
    fc.property(vectors, fc.integer({ min: 1, max: 50 }), ([query, ...stored], wanted) => {
      const table = vectorTable(stored.length, query!.length);
      stored.forEach((vector, i) => {
        table.put(i, vector);
      });
      const quantized = quantize(query!);
      const dots = stored.map((vector) => quantizedDot(quantized, quantize(vector)));
      const expected = dots.map((_, i) => i).sort((a, b) => dots[b]! - dots[a]! || a - b);
      expect(table.nearest(quantized, wanted)).toEqual(expected.slice(0, wanted));
      expect(table.at(stored.length - 1)).toEqual(quantize(stored.at(-1)!));
    }),
  );
});

test("quantizing moves a dot product of unit vectors by less than what is shown of a score", () => {
  fc.assert(
    fc.property(vectors, ([a, b]) => {
      const exact = a!.reduce((sum, x, i) => sum + x * b![i]!, 0);
      expect(Math.abs(quantizedDot(quantize(a!), quantize(b!)) - exact)).toBeLessThan(0.000_5);
    }),
  );
});

test("unit vectors that point the same way do not overflow", () => {
  const axis = Float32Array.from({ length: 384 }, (_, i) => (i === 5 ? 1 : 0));
  const even = new Float32Array(384).fill(1 / Math.sqrt(384));
  for (const vector of [axis, even]) {
    const table = vectorTable(2, 384);
    table.put(1, vector);
    expect(table.nearest(quantize(vector), 1)).toEqual([1]);
    expect(quantizedDot(quantize(vector), quantize(vector))).toBeCloseTo(1, 3);
  }
});

test("rows of bytes with something between them give the products of a plain loop", () => {
  fc.assert(
    fc.property(
      width,
      fc.integer({ min: 1, max: 60 }),
      fc.infiniteStream(fc.integer({ min: -128, max: 127 })),
      (size, count, stream) => {
        const stride = size + 4;
        const next = (): number => stream.next().value as number;
        const bytes = Uint8Array.from({ length: 6 + count * stride }, next);
        const signed = new Int8Array(bytes.buffer);
        const asked = [0, 1].map(() => Int16Array.from({ length: size }, () => next() * 8));
        const found: number[][] = [];
        dotsOfBytes({ bytes, offset: 6, stride, count, width: size }, asked, (dots) => found.push([...dots]));
        const expected = asked.map((vector) =>
          Array.from({ length: count }, (_, row) =>
            vector.reduce((sum, x, i) => sum + x * signed[6 + row * stride + i]!, 0),
          ),
        );
        expect(found).toEqual(expected);
      },
    ),
  );
});

test("1 stays 1 and fits into 16 bits", () => {
  expect([...quantize(Float32Array.of(1, -1, 0))]).toEqual([ONE, -ONE, 0]);
});
