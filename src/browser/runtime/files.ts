/** Which files the runtime consists of; written into the script when the site is bundled. */
export interface RuntimeFile {
  /** Name below `runtime/`, with a hash of its content. */
  readonly file: string;
  /** Bytes as published. */
  readonly bytes: number;
  /** Bytes once decompressed; the same as `bytes` for a file that is not compressed. */
  readonly size: number;
  /** Whether a run can do without it, if more slowly. */
  readonly optional?: boolean;
}

export interface RuntimeFiles {
  readonly worker: RuntimeFile;
  readonly wasm: RuntimeFile;
  readonly snapshot: RuntimeFile;
  /** Needed by a plain boot or by a rare import: name under which Python asks for it → file. */
  readonly library: Readonly<Record<string, RuntimeFile>>;
}

declare const __RUNTIME_FILES__: RuntimeFiles;
export const runtimeFiles: RuntimeFiles = {
  ...__RUNTIME_FILES__,
  snapshot: { ...__RUNTIME_FILES__.snapshot, optional: true },
};
