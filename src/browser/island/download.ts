/** How does a learner take their code along where it cannot be saved? */

/** Offers `code` as the file that `dryrun grade` would take. */
export function download(slug: string, code: string): void {
  const address = URL.createObjectURL(new Blob([code], { type: "text/x-python" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${slug.replaceAll("-", "_")}.py`;
  link.click();
  // Revoking at once cancels the download in WebKit.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
