import type { Stage, Standing } from "@/lib/clients/vocabulary";
import type { Sector } from "@/lib/jobs/vocabulary";

export interface SampleVacancy {
  title: string;
  stage: Stage;
  headcount: number;
  found?: number;
  /** Pounds a year, from and to. */
  pay: [number, number];
  deadlineInDays: number;
  daysInStage: number;
  notes?: string;
}

export interface SampleClient {
  name: string;
  standing: Standing;
  sector: Sector;
  isConfidential?: boolean;
  contact: [name: string, role: string];
  /** Hundredths of a per cent. */
  feePoints: number;
  note: string;
  vacancies: SampleVacancy[];
}

/** Invented companies, all of them employers of sample jobs. Nobody can be written to there: example.com. */
export const SAMPLE_CLIENTS: SampleClient[] = [
  {
    name: "Calder & Finch",
    standing: "active",
    sector: "marketing",
    contact: ["Imogen Hartley", "Studio manager"],
    feePoints: 1800,
    note: "They answer within a day, and like to meet people at the studio before anything is put in writing.",
    vacancies: [
      {
        title: "Graduate marketing assistant",
        stage: "advertised",
        headcount: 1,
        pay: [27_000, 29_500],
        deadlineInDays: 24,
        daysInStage: 6,
      },
      {
        title: "Junior sign designer",
        stage: "taken",
        headcount: 2,
        pay: [25_500, 28_000],
        deadlineInDays: 60,
        daysInStage: 2,
        notes: "Budget is agreed; the text is still to come.",
      },
    ],
  },
  {
    name: "Tallowgate Systems",
    standing: "active",
    sector: "technology",
    contact: ["Dev Anand Rao", "Head of engineering"],
    feePoints: 2000,
    note: "Four starts last year, three of them still there.",
    vacancies: [
      {
        title: "Graduate software developer",
        stage: "shortlisting",
        headcount: 3,
        found: 1,
        pay: [32_000, 36_000],
        deadlineInDays: 28,
        daysInStage: 9,
      },
      {
        title: "Support engineer",
        stage: "on-hold",
        headcount: 1,
        pay: [26_000, 28_000],
        deadlineInDays: 90,
        daysInStage: 20,
      },
    ],
  },
  {
    name: "Strathmarl Engineers",
    standing: "active",
    sector: "engineering",
    contact: ["Fiona Galbraith", "People partner"],
    feePoints: 1750,
    note: "Site visits are on Thursdays.",
    vacancies: [
      {
        title: "Graduate civil engineer",
        stage: "interviewing",
        headcount: 2,
        pay: [29_000, 31_000],
        deadlineInDays: 5,
        daysInStage: 4,
      },
    ],
  },
  {
    name: "Haddow Lisle Accountants",
    standing: "active",
    sector: "accounting-finance",
    contact: ["Moira Lisle", "Partner"],
    feePoints: 1600,
    note: "Training contracts start in September; they decide by March.",
    vacancies: [
      {
        title: "Trainee accountant",
        stage: "offer",
        headcount: 1,
        pay: [26_500, 27_500],
        deadlineInDays: 12,
        daysInStage: 3,
      },
    ],
  },
  {
    name: "Coldharrow Capital",
    standing: "active",
    sector: "accounting-finance",
    isConfidential: true,
    contact: ["Rupert Vane", "Chief operating officer"],
    feePoints: 2250,
    note: "Nobody outside may know that they hire: always confidential.",
    vacancies: [
      {
        title: "Trainee investment analyst",
        stage: "advertised",
        headcount: 1,
        pay: [38_000, 42_000],
        deadlineInDays: 29,
        daysInStage: 11,
      },
    ],
  },
  {
    name: "Gullmark Films",
    standing: "prospect",
    sector: "creative-media",
    contact: ["Sunniva Holt", "Producer"],
    feePoints: 1500,
    note: "Met at the careers fair. Wants to see how the first advert does before signing anything.",
    vacancies: [],
  },
];
