"use client";

import { TickField } from "@/components/ui/choices";
import { TextArea, TextField } from "@/components/ui/field";
import type { ProfilePart } from "@/lib/candidates/profile-input";
import { RowList } from "./row-list";

const PAIR = "grid gap-5 sm:grid-cols-2";

function AboutFields() {
  return (
    <>
      <TextField name="name" label="Your name" autoComplete="name" />
      <TextField name="phone" label="Your phone number" type="tel" autoComplete="tel" optional />
      <TextArea
        name="links"
        label="Your pages"
        hint="One in each line: LinkedIn, GitHub, a portfolio"
        rows={4}
        optional
        spellCheck={false}
      />
    </>
  );
}

function StudyFields() {
  return (
    <RowList list="studies" one="Course" add="Add another course">
      {(index) => (
        <>
          <TextField name={`institution-${index}`} label="University, college or school" />
          <div className={PAIR}>
            <TextField name={`qualification-${index}`} label="Qualification" hint="BSc (Hons), A-levels, BTEC" />
            <TextField name={`grade-${index}`} label="Class or grades" hint="2:1, First, AAB" optional />
          </div>
          <TextField name={`subject-${index}`} label="Subject" optional />
          <TickField name={`isExpected-${index}`} label="This is the class I expect" />
          <div className={PAIR}>
            <TextField name={`from-${index}`} label="From" hint="Sept 2023, or 2023" optional />
            <TextField name={`to-${index}`} label="Until" hint="June 2026, or 2026" optional />
          </div>
        </>
      )}
    </RowList>
  );
}

function WorkFields() {
  return (
    <RowList list="work" one="Job" add="Add another job">
      {(index) => (
        <>
          <div className={PAIR}>
            <TextField name={`title-${index}`} label="What the job was called" />
            <TextField name={`employer-${index}`} label="Who for" optional />
          </div>
          <div className={PAIR}>
            <TextField name={`from-${index}`} label="From" hint="Sept 2022, or 2022" optional />
            <TextField name={`to-${index}`} label="Until" hint="Aug 2024, or now" optional />
          </div>
          <TickField name={`isPartTime-${index}`} label="Part-time, or beside my studies" />
          <TextArea name={`what-${index}`} label="What you did there" rows={4} optional />
        </>
      )}
    </RowList>
  );
}

function ProjectFields() {
  return (
    <RowList list="projects" one="Project" add="Add another project">
      {(index) => (
        <>
          <TextField name={`name-${index}`} label="What it is called" />
          <TextField name={`url-${index}`} label="Its page" inputMode="url" optional />
          <TextArea name={`what-${index}`} label="What it does, and what you did" rows={3} optional />
        </>
      )}
    </RowList>
  );
}

function SkillFields() {
  return (
    <>
      <TextArea name="skills" label="Skills" hint="One in each line, or between commas" rows={8} optional />
      <div>
        <h2 className="mb-4 text-lg">Languages you speak</h2>
        <RowList list="languages" one="Language" add="Add another language">
          {(index) => (
            <div className={PAIR}>
              <TextField name={`name-${index}`} label="Language" />
              <TextField name={`level-${index}`} label="How well" hint="Native, fluent, B2, basic" optional />
            </div>
          )}
        </RowList>
      </div>
    </>
  );
}

/** The fields of one part of a profile. */
export function PartFields({ part }: { part: ProfilePart }) {
  switch (part) {
    case "about":
      return <AboutFields />;
    case "studies":
      return <StudyFields />;
    case "work":
      return <WorkFields />;
    case "projects":
      return <ProjectFields />;
    case "skills":
      return <SkillFields />;
  }
}
