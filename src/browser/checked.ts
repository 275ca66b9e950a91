/** Is foreign data what it should be? Readers that give a field with its type, or throw `TypeError` naming it. */

export type Fields = Readonly<Record<string, unknown>>;
export type Reader<T> = (value: Fields, key: string, path: string) => T;

/** `value` itself, if it is an object. */
export function record(value: unknown, path: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new TypeError(`${path} is ${show(value)}, not an object`);
}

export function text(value: Fields, key: string, path: string): string {
  const field = value[key];
  if (typeof field === "string") return field;
  throw new TypeError(`${path}.${key} is ${show(field)}, not text`);
}

export function number(value: Fields, key: string, path: string): number {
  const field = value[key];
  if (typeof field === "number" && Number.isFinite(field)) return field;
  throw new TypeError(`${path}.${key} is ${show(field)}, not a number`);
}

/** `null` where the field is missing or null. */
export function optional<T>(value: Fields, key: string, path: string, read: Reader<T>): T | null {
  return value[key] === null || value[key] === undefined ? null : read(value, key, path);
}

export function oneOf<T extends string>(
  value: Fields,
  key: string,
  path: string,
  allowed: readonly T[],
): T {
  const field = text(value, key, path);
  const found = allowed.find((one) => one === field);
  if (found !== undefined) return found;
  throw new TypeError(`${path}.${key} is ${show(field)}, not one of ${allowed.join(", ")}`);
}

/** The field's object, read by `read`. */
export function object<T>(read: (fields: Fields, path: string) => T): Reader<T> {
  return (value, key, path) => read(record(value[key], `${path}.${key}`), `${path}.${key}`);
}

/** The field's list, each of its objects read by `read`. */
export function listOf<T>(read: (fields: Fields, path: string) => T): Reader<readonly T[]> {
  return (value, key, path) =>
    list(value, key, path).map((item, index) => {
      const where = `${path}.${key}[${index}]`;
      return read(record(item, where), where);
    });
}

/** The field's list of numbers. */
export function numbers(value: Fields, key: string, path: string): readonly number[] {
  return list(value, key, path).map((item, index) => {
    if (typeof item === "number" && Number.isFinite(item)) return item;
    throw new TypeError(`${path}.${key}[${index}] is ${show(item)}, not a number`);
  });
}

/** The field's list of texts. */
export function texts(value: Fields, key: string, path: string): readonly string[] {
  const field = value[key];
  if (Array.isArray(field) && field.every((item) => typeof item === "string")) return field;
  throw new TypeError(`${path}.${key} is not a list of texts`);
}

function list(value: Fields, key: string, path: string): readonly unknown[] {
  const field = value[key];
  if (Array.isArray(field)) return field;
  throw new TypeError(`${path}.${key} is ${show(field)}, not a list`);
}

/** `value` as a message quotes it. */
export function show(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value).slice(0, 80);
}
