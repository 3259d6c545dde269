type Props = {
  /** The page goes out without the framework's script; our own small module comes instead. */
  client?: "none";
  /** The page's status, when it is not 200. */
  status?: number;
  /** How long the front may keep the page, and which changes drop it. */
  keep?: { seconds: number; tags: string[] };
};

/** What a page says to the HTTP front. React hoists the marks into the head; the front reads and removes them. */
export function Marks({ client, status, keep }: Props) {
  return (
    <>
      {client && <meta name="x-client" content={client} />}
      {status && <meta name="x-status" content={String(status)} />}
      {keep && <meta name="x-keep" content={[keep.seconds, ...keep.tags].join(" ")} />}
      {client === "none" && <script type="module" src="/site.js" fetchPriority="low" data-own="" defer />}
    </>
  );
}
