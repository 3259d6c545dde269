/** What a CV says, less what says who wrote it; the file itself follows once the application is shortlisted. */
export function CvWithoutNames({ text }: { text: string | null }) {
  return (
    <section aria-labelledby="cv-text">
      <h2 id="cv-text" className="mb-2 text-lg">
        The CV, without names
      </h2>
      {text === null ? (
        <p className="text-quiet">
          There is no text of it to show. The file can be opened once the application is shortlisted.
        </p>
      ) : (
        <p className="max-w-[42em] whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      )}
    </section>
  );
}
