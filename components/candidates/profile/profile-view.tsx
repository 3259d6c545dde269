import type { ReactNode } from "react";
import { type JobRow, type ProfileContent, type StudyRow, typedMonth } from "@/lib/candidates/profile-input";

type Props = {
  profile: ProfileContent;
  /** The level of the headings of its parts. */
  level?: 2 | 3;
  /** Beside the heading of a part: the way to change it. */
  change?: (part: keyof typeof TITLES) => ReactNode;
};

const TITLES = { studies: "Education", work: "Work", projects: "Projects", skills: "Skills and languages" };

/** What a candidate says about themselves, to be read: by themselves, and by whoever of staff may. */
export function ProfileView({ profile, level = 2, change }: Props) {
  const parts = {
    studies: profile.studies.map((row, index) => <Study key={index} {...row} />),
    work: profile.work.map((row, index) => <Job key={index} {...row} />),
    projects: profile.projects.map((row, index) => (
      <Entry key={index} title={row.name} lines={[row.url && <Page key="page" url={row.url} />]} what={row.what} />
    )),
    skills: skillLines(profile.skills),
  };
  if (!change && Object.values(parts).every((rows) => rows.length === 0)) return null;
  const Heading = `h${level}` as const;
  return (
    <div className="grid gap-8">
      {(Object.keys(TITLES) as (keyof typeof TITLES)[]).map((part) => {
        if (parts[part].length === 0 && !change) return null;
        return (
          <section key={part} className="grid gap-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <Heading className="text-lg">{TITLES[part]}</Heading>
              {change?.(part)}
            </div>
            {parts[part].length > 0 ? (
              <ul role="list" className="grid gap-4">
                {parts[part]}
              </ul>
            ) : (
              <p className="text-quiet">Nothing yet.</p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Study({ institution, qualification, subject, grade, isExpected, from, to }: StudyRow) {
  const course = [qualification, subject].filter(Boolean).join(" ");
  const mark = grade && `${grade}${isExpected ? " expected" : ""}`;
  return (
    <Entry
      title={course || institution}
      lines={[[course && institution, mark].filter(Boolean).join(", "), time(from, to)]}
    />
  );
}

function Job({ title, employer, isPartTime, from, to, what }: JobRow) {
  const kind = isPartTime ? "Part-time" : "";
  return <Entry title={title} lines={[[employer, kind].filter(Boolean).join(". "), time(from, to)]} what={what} />;
}

const time = (from: JobRow["from"], to: JobRow["to"]): string =>
  [from && typedMonth(from), to && typedMonth(to)].filter(Boolean).join(" to ");

function skillLines({ skills, languages }: ProfileContent["skills"]): ReactNode[] {
  const spoken = languages.map(({ name, level }) => (level ? `${name} (${level.toLowerCase()})` : name)).join(", ");
  return [
    ...(skills.length > 0 ? [<li key="skills">{skills.join(", ")}</li>] : []),
    ...(spoken ? [<li key="languages">Speaks {spoken}</li>] : []),
  ];
}

function Entry({ title, lines, what }: { title: string; lines: ReactNode[]; what?: string }) {
  return (
    <li className="min-w-0">
      <p className="font-semibold wrap-break-word">{title}</p>
      {lines.filter(Boolean).map((line, index) => (
        <p key={index} className="text-sm text-quiet">
          {line}
        </p>
      ))}
      {what && <p className="mt-1 max-w-[42em] whitespace-pre-line wrap-break-word">{what}</p>}
    </li>
  );
}

/** Somebody else wrote the address: it is shown as what it is, and tells the other side nothing. */
export function Page({ url }: { url: string }) {
  return (
    <a href={url} rel="nofollow ugc noopener noreferrer" className="wrap-break-word">
      {url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "")}
    </a>
  );
}
