export type Sending =
  | { kind: "none" }
  | { kind: "sending"; percent: number }
  | { kind: "kept"; name: string }
  | { kind: "broken" }
  | { kind: "refused"; why: string };

export const BROKEN =
  "Your CV did not come through: the line broke. It stays chosen, and goes along when you send the form.";

/** Sends a CV as soon as it is chosen, and says how far it is. What goes wrong is left to the form, which sends it again. */
export function sendCv(path: string, file: File, tell: (sending: Sending) => void): Promise<Sending> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.set("cv", file);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      // Said in steps: a screen reader would talk on and on.
      if (lengthComputable) tell({ kind: "sending", percent: Math.floor((loaded / total) * 4) * 25 });
    };
    request.onerror = () => done({ kind: "broken" });
    request.onload = () => done(readAnswer(request));
    request.open("POST", path);
    request.send(form);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): Sending {
  const answer = parsed(responseText);
  if (status === 200 && typeof answer.cv === "string") return { kind: "kept", name: answer.cv };
  const isOurs = [413, 415, 422].includes(status) && typeof answer.detail === "string";
  return isOurs ? { kind: "refused", why: String(answer.detail) } : { kind: "none" };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
