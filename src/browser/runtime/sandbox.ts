/**
 * The sandboxed frame, seen from the page.
 *
 * The frame has an opaque origin and a policy without any source: Python in it reaches no network, no
 * storage and no page. `data:` lets the Zstandard decoder read its own embedded module.
 */
import frameSource from "frame-source";
import type { FrameToPage, PageToFrame } from "../messages.js";

const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  "worker-src blob:",
  "connect-src data:",
].join("; ");

export interface Sandbox {
  send(message: PageToFrame, transfer?: Transferable[]): void;
  close(): void;
}

/** A frame that has said hello; `receive` gets all that it says afterwards. */
export function openSandbox(receive: (message: FrameToPage) => void): Promise<Sandbox> {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = "Python sandbox";
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${frameSource.replaceAll("</script", "<\\/script")}</script>`;

  return new Promise((resolve) => {
    const listen = (event: MessageEvent<FrameToPage>): void => {
      if (event.source !== frame.contentWindow) return;
      if (event.data.type === "hello") resolve(sandbox);
      else receive(event.data);
    };
    const sandbox: Sandbox = {
      send: (message, transfer = []) => frame.contentWindow?.postMessage(message, "*", transfer),
      close: () => {
        removeEventListener("message", listen);
        frame.remove();
      },
    };
    addEventListener("message", listen);
    document.documentElement.append(frame); // outside <body>, which instant navigation may replace
  });
}
