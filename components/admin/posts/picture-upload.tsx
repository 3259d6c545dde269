"use client";

import { type ChangeEvent, type DragEvent, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { HINT } from "@/components/ui/frame";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { KINDS_TAKEN, MOST_BYTES, REFUSALS } from "@/lib/posts/images/refusals";
import { sendPicture, type Sent } from "./send-picture";

type Props = {
  /** The post a picture is being chosen for. */
  forPost?: string;
};

type Line = { name: string; progress?: number; error?: string };

/** Where pictures are put in: by choosing files or dropping them. Without script it is a form with one file. */
export function PictureUpload({ forPost }: Props) {
  const [lines, setLines] = useState<Line[]>([]);
  const [isOver, setOver] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const hasScript = useSyncExternalStore(never, () => true, () => false); // prettier-ignore
  const isBusy = lines.some(({ progress, error }) => progress !== undefined && !error);

  /** One after the other: the server makes one at a time anyway, and each says how far it is. */
  async function send(files: File[]) {
    if (isBusy || files.length === 0) return;
    setLines(files.map(({ name }) => ({ name, progress: 0 })));
    const change = (at: number, line: Partial<Line>) =>
      setLines((before) => before.map((one, index) => (index === at ? { ...one, ...line } : one)));
    const taken: string[] = [];
    for (const [at, file] of files.entries()) {
      const sent: Sent =
        file.size > MOST_BYTES
          ? { error: REFUSALS["too-large"] }
          : await sendPicture(file, (progress) => change(at, { progress }));
      if ("error" in sent) change(at, { error: sent.error });
      else taken.push(sent.id);
    }
    form.current?.reset();
    if (taken.length === files.length) location.assign(wayOn(taken, forPost));
  }

  function choose({ currentTarget: { files } }: ChangeEvent<HTMLInputElement>) {
    void send([...(files ?? [])]);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  }

  return (
    <form
      ref={form}
      action="/admin/posts/images"
      method="post"
      encType="multipart/form-data"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "my-4 grid max-w-[48rem] grid-cols-1 gap-3 rounded-card border-[1.5px] border-dashed p-4",
        isOver ? "border-brand bg-wash" : "border-edge",
      )}
    >
      {forPost && <input type="hidden" name="for" value={forPost} />}
      <label htmlFor="picture-file" className="font-semibold">
        {hasScript ? "Choose pictures, or drop them here" : "Choose a picture"}
      </label>
      <p id="picture-file-hint" className={HINT}>
        JPEG, PNG, WebP, GIF or AVIF, up to 15 MB each. The place where it was taken is removed.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="picture-file"
          type="file"
          name="file"
          accept={KINDS_TAKEN}
          required
          multiple={hasScript}
          disabled={isBusy}
          onChange={choose}
          aria-describedby="picture-file-hint"
          className="max-w-full min-h-9 file:me-3 file:min-h-9 file:rounded-control file:border-[1.5px] file:border-edge file:bg-transparent file:px-3 file:font-semibold file:text-ink pointer-coarse:min-h-11"
        />
        {!hasScript && (
          <Button size="desk" look="plain">
            Upload
          </Button>
        )}
      </div>
      <Progress lines={lines} />
    </form>
  );
}

function Progress({ lines }: { lines: Line[] }) {
  const failed = lines.filter(({ error }) => error);
  return (
    <div aria-live="polite" className="grid gap-2 empty:hidden">
      {lines.map(({ name, progress, error }, at) =>
        error ? null : <ProgressBar key={at} done={progress ?? 0} total={100} words={wordsFor(name, progress ?? 0)} />,
      )}
      {failed.map(({ name, error }, at) => (
        <Notice key={at} tone="bad" title={name}>
          {error}
        </Notice>
      ))}
      {failed.length > 0 && failed.length < lines.length && (
        <p>
          The others are there. <a href="/admin/posts/pictures">Show all pictures</a>
        </p>
      )}
    </div>
  );
}

function wordsFor(name: string, progress: number): string {
  return progress < 100 ? `${name}: ${progress}% sent` : `${name}: making its sizes`;
}

/** To the one picture, whose words are asked for next, or to all of them. */
function wayOn([first = "", ...others]: string[], forPost?: string): string {
  const query = forPost ? `for=${encodeURIComponent(forPost)}` : "";
  if (others.length > 0) return `/admin/posts/pictures?${query}`;
  return `/admin/posts/pictures/${first}?${query}${query && "&"}taken=1`;
}

const never = () => () => undefined;
