import type { Layout } from "./layouts.fixtures";

const PIPES: Layout = {
  layout: "one line an entry with bars, letter-spaced headings",
  text: `Aoife Ní Bhriain | 0161 496 0123 | https://aoife.example.org

E D U C A T I O N
MSc Data Science | University of Sheffield | Distinction | 2024 – 2025
BSc Mathematics | University of Sheffield | 2.1 | 2021 – 2024

W O R K   E X P E R I E N C E
Data analyst | Pell & Marsh Ltd | Sheffield | Oct 2025 – Present
▪ Weekly sales figures
Maths tutor | Self-employed | Jan 2022 – June 2024
▪ GCSE and A-level pupils, evenings

P R O J E C T S
Rainfall of the Don | github.com/aoife/don-rain
▪ Forty years of gauges in one chart
Bus times without an app | 2024
▪ A page of 4 kB`,
  says: {
    name: "Aoife Ní Bhriain",
    phone: "0161 496 0123",
    links: ["https://aoife.example.org"],
    studies: [
      {
        qualification: "MSc",
        subject: "Data Science",
        institution: "University of Sheffield",
        grade: "Distinction",
        to: { year: 2025 },
      },
      {
        qualification: "BSc",
        subject: "Mathematics",
        institution: "University of Sheffield",
        grade: "2:1",
        to: { year: 2024 },
      },
    ],
    jobs: [
      { title: "Data analyst", employer: "Pell & Marsh Ltd", isCurrent: true },
      { title: "Maths tutor", employer: "Self-employed", isPartTime: true, to: { year: 2024, month: 6 } },
    ],
    projects: [
      {
        name: "Rainfall of the Don",
        link: "https://github.com/aoife/don-rain",
        what: "Forty years of gauges in one chart",
      },
      { name: "Bus times without an app", what: "A page of 4 kB" },
    ],
  },
};

export const ODD_LAYOUTS: Layout[] = [
  PIPES,
  {
    layout: "a hybrid of symbols: arrows, middle dots, apostrophe years",
    text: `José García-López · jose@example.com · +44 (0)7700 900321

Experience
Marketing assistant · Pell & Marsh · Sep ’24 → present
➢ Newsletters
Cashier · Tesco · Jun ’23 → Sep ’24
➢ Tills

Projects
• Plant swap: a web page where neighbours trade cuttings
• Night bus map - where the last bus really goes`,
    says: {
      name: "José García-López",
      phone: "+44 (0)7700 900321",
      jobs: [
        { title: "Marketing assistant", employer: "Pell & Marsh", isCurrent: true, from: { year: 2024, month: 9 } },
        { title: "Cashier", employer: "Tesco", from: { year: 2023, month: 6 }, to: { year: 2024, month: 9 } },
      ],
      projects: [
        { name: "Plant swap", what: "a web page where neighbours trade cuttings" },
        { name: "Night bus map", what: "where the last bus really goes" },
      ],
    },
  },
  {
    layout: "nothing but prose",
    text: `Hello, my name is Robin and I would love to work for you.
I have done many things in my life and am good with people.`,
    says: { name: "", phone: "", studies: [], jobs: [], projects: [], skills: [], languages: [] },
  },
  {
    layout: "names of job and employer that are no words for either",
    text: `Ines Duarte

Experience
Kaleidoscope, Blue Heron                       2022 – 2023
- Made it turn`,
    says: {
      name: "Ines Duarte",
      jobs: [{ title: "", employer: "", said: "Kaleidoscope, Blue Heron", from: { year: 2022 }, to: { year: 2023 } }],
    },
  },
  {
    layout: "a name in another script, and one month said once for two",
    text: `山田 花子
Profile
Careful.
Employment
Shop assistant, Lotus Market Ltd, Jan – Mar 2024`,
    says: {
      name: "山田 花子",
      jobs: [
        {
          title: "Shop assistant",
          employer: "Lotus Market Ltd",
          from: { year: 2024, month: 1 },
          to: { year: 2024, month: 3 },
        },
      ],
    },
  },
];
