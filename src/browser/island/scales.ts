/** Where on an axis does a value lie, and at which values are its ticks? */

export interface Scale {
  /** The share of the axis, from 0 to 1, at which `value` lies. */
  place(value: number): number;
  readonly ticks: readonly number[];
}

export interface Steps {
  /** Steps that are wanted at most, more or less. */
  readonly about?: number;
  /** The smallest step: 1 where only whole numbers make sense. */
  readonly least?: number;
}

/** From 0 to a tidy number that is not below `most`, in steps such as 1, 2, 5, 10, 20, 25, 50. */
export function linear(most: number, wanted: Steps = {}): Scale {
  const { step, count } = steps(most, wanted);
  const last = Math.ceil(count);
  return { place: (value) => value / (last * step), ticks: ticks(step, last) };
}

/** From 0 to `most` itself, with ticks as far as they go. */
export function exact(most: number, wanted: Steps = {}): Scale {
  const { step, count } = steps(most, wanted);
  return { place: (value) => value / (count * step), ticks: ticks(step, Math.floor(count)) };
}

function steps(most: number, { about = 4, least = 0 }: Steps): { step: number; count: number } {
  const end = most > 0 ? most : 1;
  const step = Math.max(tidy(end / about), least);
  // A quotient that is whole but for a rounding error is whole.
  return { step, count: Number((end / step).toFixed(9)) };
}

/** Multiplied, not summed: 3 × 0.1 is rounded once. */
function ticks(step: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toFixed(9)));
}

/** From a power of ten that is clearly below `least` to another; a value below 1 lies where 1 does. */
export function powers(least: number, most: number): Scale {
  const log = (value: number): number => Math.log10(Math.max(value, 1));
  const first = Math.max(0, Math.floor(log(least) - 0.1));
  const last = Math.max(first + 1, Math.ceil(log(most) - 1e-9));
  const every = Math.ceil((last - first) / 6);
  const ticks: number[] = [];
  for (let power = first; power <= last; power += every) ticks.push(10 ** power);
  return { place: (value) => (log(value) - first) / (last - first), ticks };
}

/** The smallest tidy step that is not below `rough`. */
function tidy(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  // 2.5 itself would make ticks of what is counted in whole numbers.
  const factors = power === 1 ? [1, 2, 5] : [1, 2, 2.5, 5];
  const factor = factors.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** `value` with separated thousands and three decimals at most. */
export function written(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 3 });
}

/** `value` for a tick: what would be long is shortened, as in 20M. */
export function short(value: number): string {
  return value < 1e6 ? written(value) : value.toLocaleString("en", { notation: "compact" });
}
