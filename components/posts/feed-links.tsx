type Props = { /** The page whose feeds they are. */ path: string; of: string };

/** Where new articles of a list can be followed with a reader. */
export function FeedLinks({ path, of }: Props) {
  return (
    <p className="text-sm text-quiet">
      New articles in your reader: <a href={`${path}/feed.xml`}>the feed of {of}</a>, also{" "}
      <a href={`${path}/feed.json`}>as JSON</a>.
    </p>
  );
}
