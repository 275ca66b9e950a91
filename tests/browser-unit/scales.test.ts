import { describe, expect, test } from "vitest";
import { exact, linear, powers, short, written } from "../../src/browser/island/scales.js";

describe("a linear axis", () => {
  test.each([
    [33_000, {}, [0, 10_000, 20_000, 30_000, 40_000]],
    [100, {}, [0, 25, 50, 75, 100]],
    [7, { least: 1 }, [0, 2, 4, 6, 8]],
    [0.3, {}, [0, 0.1, 0.2, 0.3]],
    [2, { least: 1 }, [0, 1, 2]],
    [0, { least: 1 }, [0, 1]],
    [9.5, { about: 5 }, [0, 2, 4, 6, 8, 10]],
  ])("up to %s has tidy ticks that reach beyond it", (most, wanted, ticks) => {
    const scale = linear(most, wanted);
    expect(scale.ticks).toEqual(ticks);
    expect(scale.place(ticks.at(-1) ?? 0)).toBeCloseTo(1);
  });

  test("can end where the data end", () => {
    const scale = exact(1024, { least: 1 });
    expect(scale.ticks).toEqual([0, 500, 1000]);
    expect(scale.place(512)).toBe(0.5);
    expect(scale.place(1024)).toBe(1);
  });
});

describe("an axis of powers", () => {
  test("goes from one power of ten to another", () => {
    const scale = powers(44, 32_800);
    expect(scale.ticks).toEqual([10, 100, 1000, 10_000, 100_000]);
    expect([10, 1000, 100_000].map(scale.place)).toEqual([0, 0.5, 1]);
  });

  test("leaves room below the least value", () => {
    expect(powers(10, 1000).ticks).toEqual([1, 10, 100, 1000]);
  });

  test("has few ticks however far it goes, and a place for zero", () => {
    const scale = powers(0, 1e15);
    expect(scale.ticks.length).toBeLessThanOrEqual(7);
    expect(scale.place(0)).toBe(0);
  });
});

test("numbers have their thousands apart, and are short beside an axis", () => {
  expect([written(65_536), written(2.5), written(1 / 3)]).toEqual(["65,536", "2.5", "0.333"]);
  expect([short(500_000), short(20_000_000)]).toEqual(["500,000", "20M"]);
});
