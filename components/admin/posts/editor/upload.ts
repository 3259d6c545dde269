export type Uploaded = { ok: true; src: string; alt: string } | { ok: false; words: string };

/** Sends a picture to the library. Whatever goes wrong is an answer in words. */
export async function uploadPicture(file: File): Promise<Uploaded> {
  const form = new FormData();
  form.set("file", file);
  try {
    const headers = { accept: "application/json" };
    const answer = await fetch("/admin/posts/images", { method: "POST", body: form, headers });
    const said = (await answer.json()) as { src?: unknown; alt?: unknown; error?: unknown };
    if (answer.ok && typeof said.src === "string") return { ok: true, src: said.src, alt: String(said.alt ?? "") };
    return { ok: false, words: typeof said.error === "string" ? said.error : "The picture could not be taken." };
  } catch {
    return { ok: false, words: "The picture did not arrive. Try again when you are back online." };
  }
}
