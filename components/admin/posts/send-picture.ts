export type Sent = { id: string } | { error: string };

/** Sends one picture to the library; `progress` hears how many percent have gone out. What is refused comes back in words. */
export function sendPicture(file: File, progress: (percent: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/admin/posts/images");
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => progress(Math.floor((100 * loaded) / total));
    request.upload.onload = () => progress(100);
    request.onload = () => resolve(answered(request.response));
    request.onerror = () => resolve({ error: "The line broke. Nothing is lost: send the picture again." });
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function answered(body: unknown): Sent {
  if (body && typeof body === "object") {
    if ("id" in body && typeof body.id === "string") return { id: body.id };
    if ("error" in body && typeof body.error === "string") return { error: body.error };
  }
  return { error: "Something went wrong on our side. Please send the picture again in a minute." };
}
