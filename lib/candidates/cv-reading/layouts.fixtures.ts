import type { Reading } from "./types";

// Made-up people, each in another of the ways in which CVs are laid out.

type Part<T> = Partial<T>[];
export interface Layout {
  layout: string;
  text: string;
  says: {
    name: string;
    phone?: string;
    links?: string[];
    studies?: Part<Reading["studies"][number]>;
    jobs?: Part<Reading["jobs"][number]>;
    projects?: Part<Reading["projects"][number]>;
    skills?: string[];
    languages?: Reading["languages"];
  };
}

const RIGHT_HAND_DATES: Layout = {
  layout: "dates at the far right, employer below, headings in capitals",
  text: `SAM OKAFOR
Leeds LS6 | 07700 900123 | sam@example.com | linkedin.com/in/sam-okafor

EDUCATION
University of Leeds                                        Sept 2023 – June 2026
BSc (Hons) Geography, 2:1 expected
Roundhay School                                            2016 – 2023
A-levels: Geography (A), Maths (B), Biology (B)
GCSEs: 9 at grades 9–6 including Maths and English

WORK EXPERIENCE
Barista (part-time)                                        Sept 2024 – present
Caffè Nord, Leeds
• Served up to 80 customers an hour in term time
• Trained three new members of staff
Summer planning intern                                     June 2025 – Aug 2025
Holme Bridge Council, Bradford
• Mapped 1,200 bus stops in QGIS

SKILLS
QGIS, Excel, Python (pandas), R

LANGUAGES
English (native), Igbo (conversational)`,
  says: {
    name: "Sam Okafor",
    phone: "07700 900123",
    links: ["https://linkedin.com/in/sam-okafor"],
    studies: [
      {
        institution: "University of Leeds",
        qualification: "BSc (Hons)",
        subject: "Geography",
        grade: "2:1",
        isExpected: true,
        from: { year: 2023, month: 9 },
        to: { year: 2026, month: 6 },
      },
      {
        institution: "Roundhay School",
        qualification: "A-levels",
        subject: "Geography (A), Maths (B), Biology (B)",
        from: { year: 2016 },
        to: { year: 2023 },
      },
      { institution: "", qualification: "GCSEs", subject: "9 at grades 9–6 including Maths and English" },
    ],
    jobs: [
      {
        title: "Barista",
        employer: "Caffè Nord",
        isPartTime: true,
        from: { year: 2024, month: 9 },
        to: undefined,
        isCurrent: true,
        what: "Served up to 80 customers an hour in term time\nTrained three new members of staff",
      },
      {
        title: "Summer planning intern",
        employer: "Holme Bridge Council",
        isPartTime: false,
        from: { year: 2025, month: 6 },
        to: { year: 2025, month: 8 },
      },
    ],
    skills: ["QGIS", "Excel", "Python (pandas)", "R"],
    languages: [
      { name: "English", level: "Native" },
      { name: "Igbo", level: "Conversational" },
    ],
  },
};

const DATES_FIRST: Layout = {
  layout: "dates first in the line, headings with colons, hyphens for bullets",
  text: `Curriculum Vitae
Name: Priya Raman
Tel: +44 7700 900456
Email: priya@example.com

Education:
2022-2025  University of Manchester: BA (Hons) English Literature (First Class)
2020-2022  Xaverian Sixth Form College: A Levels: English A*, History A, French B

Employment history:
09/2023 - present  Shop assistant, Holme Bridge Books
- Weekend shifts, cashing up
06/2022 - 08/2023  Waitress, The Canal Inn
- Busy Sunday lunches

Skills: Microsoft Word, proofreading, InDesign
Languages: Tamil (native), French (intermediate)
References: on request`,
  says: {
    name: "Priya Raman",
    phone: "+44 7700 900456",
    studies: [
      {
        institution: "University of Manchester",
        qualification: "BA (Hons)",
        subject: "English Literature",
        grade: "First",
        isExpected: false,
        from: { year: 2022 },
        to: { year: 2025 },
      },
      {
        institution: "Xaverian Sixth Form College",
        qualification: "A-levels",
        subject: "English A*, History A, French B",
      },
    ],
    jobs: [
      {
        title: "Shop assistant",
        employer: "Holme Bridge Books",
        isPartTime: true,
        isCurrent: true,
        from: { year: 2023, month: 9 },
      },
      {
        title: "Waitress",
        employer: "The Canal Inn",
        from: { year: 2022, month: 6 },
        to: { year: 2023, month: 8 },
      },
    ],
    skills: ["Microsoft Word", "proofreading", "InDesign"],
    languages: [
      { name: "Tamil", level: "Native" },
      { name: "French", level: "Intermediate" },
    ],
  },
};

const TWO_COLUMNS: Layout = {
  layout: "two columns side by side",
  text: `Tomos Rhys
tomos@example.com

EXPERIENCE                              SKILLS
Junior developer                        TypeScript
Calder Software                         PostgreSQL
July 2024 - now                         Docker
Built a booking page                    
                                        LANGUAGES
Library assistant                       Welsh - native
Cardiff University                      English - fluent
2022 - 2024                             
Shelved and found books                 CONTACT
                                        029 2018 0999
EDUCATION                               github.com/tomos-rhys
Cardiff University
MEng Computer Science, First
2020 - 2024`,
  says: {
    name: "Tomos Rhys",
    phone: "029 2018 0999",
    links: ["https://github.com/tomos-rhys"],
    jobs: [
      { title: "Junior developer", employer: "Calder Software", isCurrent: true, from: { year: 2024, month: 7 } },
      { title: "Library assistant", employer: "Cardiff University", from: { year: 2022 }, to: { year: 2024 } },
    ],
    studies: [
      {
        institution: "Cardiff University",
        qualification: "MEng",
        subject: "Computer Science",
        grade: "First",
        to: { year: 2024 },
      },
    ],
    skills: ["TypeScript", "PostgreSQL", "Docker"],
    languages: [
      { name: "Welsh", level: "Native" },
      { name: "English", level: "Fluent" },
    ],
  },
};

export const LAYOUTS: Layout[] = [RIGHT_HAND_DATES, DATES_FIRST, TWO_COLUMNS];
