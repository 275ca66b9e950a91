/** How does a learner take along what they wrote, where it cannot be saved? */

/** Offers a text as a file: code as the one that `dryrun grade` would take. */
export function download(slug: string, text: string, ending = "py"): void {
  const type = ending === "py" ? "text/x-python" : "text/plain";
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${slug.replaceAll("-", "_")}.${ending}`;
  link.click();
  // Revoking at once cancels the download in WebKit.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
