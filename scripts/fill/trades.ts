import type { Sector } from "@/lib/jobs/vocabulary";

/** What a line of work is made of, for generated adverts: its titles, what one does in it, and what one can. */
export interface Trade {
  sector: Sector;
  titles: readonly string[];
  /** Each follows "You". */
  duties: readonly string[];
  skills: readonly string[];
  subjects: readonly string[];
}

const trade = (sector: Sector, titles: string, duties: readonly string[], skills: string, subjects: string): Trade => ({
  sector,
  titles: titles.split(", "),
  duties,
  skills: skills.split(", "),
  subjects: subjects.split(", "),
});

/** One for every sector of the vocabulary. */
export const TRADES: readonly Trade[] = [
  trade(
    "accounting-finance",
    "Accountant, Audit Associate, Finance Analyst, Payroll Assistant, Tax Associate, Credit Controller",
    [
      "reconcile the ledgers at the end of each month",
      "prepare accounts that an auditor can follow",
      "explain a forecast to managers",
      "chase what is owed, kindly",
    ],
    "Excel, Xero, Sage, Reconciliation, VAT, Forecasting",
    "Accounting, Economics, Mathematics",
  ),
  trade(
    "admin-operations",
    "Operations Assistant, Office Coordinator, Project Support Officer, Executive Assistant, Facilities Assistant",
    [
      "keep diaries, rooms and suppliers in order",
      "write minutes that people read",
      "find out why a process takes a week",
      "answer for the office while the manager is away",
    ],
    "Excel, Scheduling, Minutes, Procurement, SharePoint",
    "Business, English, Geography",
  ),
  trade(
    "charity-public",
    "Policy Officer, Fundraising Assistant, Grants Officer, Community Worker, Housing Officer",
    [
      "read what a consultation asks and draft the answer",
      "keep donors informed of what their gift did",
      "visit the groups that we give grants to",
      "speak for tenants at meetings",
    ],
    "Writing, Casework, Fundraising, Safeguarding, Policy",
    "Politics, Sociology, History",
  ),
  trade(
    "construction-property",
    "Quantity Surveyor, Site Engineer, Building Surveyor, Estimator, Lettings Negotiator, Town Planner",
    [
      "measure work on site and value it",
      "set out foundations with a senior engineer",
      "read drawings and price what they ask for",
      "keep the record of what was built when",
    ],
    "AutoCAD, Surveying, NEC contracts, Bills of quantities, BIM",
    "Civil Engineering, Surveying, Architecture",
  ),
  trade(
    "consulting",
    "Business Analyst, Management Consultant, Strategy Analyst, Change Analyst",
    [
      "talk to the people who do the work",
      "turn a hundred interviews into four findings",
      "build the model behind a decision",
      "present to clients with a partner beside you",
    ],
    "PowerPoint, Excel, Interviewing, Stakeholders, Modelling",
    "Economics, Engineering, History",
  ),
  trade(
    "creative-media",
    "Junior Designer, Video Editor, Copywriter, Production Assistant, Junior Illustrator",
    [
      "cut rushes into a minute that people watch to the end",
      "draw three ideas before lunch",
      "write words that fit the box",
      "prepare files that a printer accepts",
    ],
    "Figma, Premiere Pro, InDesign, After Effects, Copywriting",
    "Design, Film, English",
  ),
  trade(
    "data",
    "Data Analyst, Data Engineer, Insight Analyst, Statistician, Reporting Analyst",
    [
      "write the query behind a weekly report",
      "find out why two figures disagree",
      "build a dashboard that nobody has to explain",
      "check a model against what happened",
    ],
    "SQL, Python, Power BI, R, Statistics, dbt",
    "Mathematics, Statistics, Physics",
  ),
  trade(
    "education",
    "Teaching Assistant, Cover Supervisor, Maths Tutor, Learning Mentor, Outreach Officer",
    [
      "work with four pupils at one table",
      "plan a lesson with the class teacher",
      "note what each child managed today",
      "visit schools that send few people to university",
    ],
    "Safeguarding, Phonics, Behaviour, SEND, Lesson planning",
    "English, Mathematics, Psychology",
  ),
  trade(
    "energy-environment",
    "Ecologist, Energy Analyst, Sustainability Officer, Wind Technician, Environmental Consultant",
    [
      "survey a site at dawn and write up what lives there",
      "meter a building and say where the heat goes",
      "model a year of wind",
      "report emissions by the standard",
    ],
    "GIS, Habitat surveys, Carbon accounting, Excel, Modelling",
    "Ecology, Environmental Science, Geography",
  ),
  trade(
    "engineering",
    "Mechanical Engineer, Electrical Engineer, Design Engineer, Process Engineer, Quality Engineer",
    [
      "draw a part, have it made, and measure it",
      "trace a fault on the line to its cause",
      "write the test that a product must pass",
      "stand beside the machine when it starts",
    ],
    "SolidWorks, MATLAB, CAD, Lean, PLC, FMEA",
    "Mechanical Engineering, Electrical Engineering, Physics",
  ),
  trade(
    "health-science",
    "Laboratory Technician, Research Assistant, Clinical Trials Assistant, Healthcare Assistant, Biomedical Scientist",
    [
      "prepare samples by a protocol and note every change",
      "book patients in for a study",
      "look after instruments that others rely on",
      "read the papers and sum them up",
    ],
    "PCR, HPLC, GCP, Cell culture, Record keeping",
    "Biology, Chemistry, Biomedical Science",
  ),
  trade(
    "hr-recruitment",
    "HR Assistant, Recruitment Consultant, People Coordinator, Talent Researcher, Training Administrator",
    [
      "look after somebody's first day",
      "read applications and answer every one",
      "keep records that an inspector could see",
      "hear both sides before a meeting",
    ],
    "Interviewing, CIPD, Employment law, Excel, Onboarding",
    "Psychology, Business, English",
  ),
  trade(
    "law",
    "Paralegal, Legal Assistant, Trainee Solicitor, Compliance Analyst, Conveyancing Assistant",
    [
      "draft letters that a solicitor signs",
      "put a bundle together that a judge can use",
      "check contracts against a list",
      "keep clients informed without being asked",
    ],
    "Legal research, Drafting, Case management, Compliance, AML",
    "Law, History, Politics",
  ),
  trade(
    "logistics",
    "Transport Planner, Supply Chain Analyst, Warehouse Shift Manager, Import Coordinator, Stock Controller",
    [
      "plan forty lorries before seven",
      "find the pallet that the system has lost",
      "clear goods through customs",
      "move a delivery when the motorway closes",
    ],
    "Excel, WMS, SAP, Customs, Route planning",
    "Business, Geography, Logistics",
  ),
  trade(
    "marketing",
    "Marketing Assistant, Digital Marketing Executive, SEO Analyst, Social Media Executive, Brand Assistant",
    [
      "write the newsletter and read what it did",
      "keep a campaign on its budget",
      "test two pages against each other",
      "brief designers so that they need not ask twice",
    ],
    "SEO, Google Analytics, Copywriting, Mailchimp, Canva",
    "Marketing, English, Psychology",
  ),
  trade(
    "retail-hospitality",
    "Assistant Store Manager, Assistant Buyer, Event Coordinator, Merchandiser, Restaurant Manager",
    [
      "open the shop and lead a team of eight",
      "decide what goes into the window",
      "count what sold and order what will",
      "calm the guest whose room is not ready",
    ],
    "Merchandising, Rotas, Negotiation, Stock, Customer service",
    "Business, Fashion, Hospitality",
  ),
  trade(
    "sales",
    "Account Executive, Sales Development Representative, Business Development Executive, Account Manager",
    [
      "ring people who did not expect it, and be glad you did",
      "find out what a customer needs before you offer anything",
      "keep the pipeline honest",
      "show a product to a room of engineers",
    ],
    "Salesforce, Negotiation, Prospecting, Presentations, HubSpot",
    "Business, Languages, Engineering",
  ),
  trade(
    "technology",
    "Software Developer, Software Tester, Web Developer, IT Support Analyst, Cloud Engineer, Cyber Security Analyst",
    [
      "write code that two people review",
      "ship something small in your first week",
      "find the fault behind a slow page",
      "be on call with somebody who has done it before",
    ],
    "TypeScript, Java, Python, AWS, SQL, Docker, Linux",
    "Computer Science, Mathematics, Physics",
  ),
];

export const LEVELS = ["Graduate", "Junior", "Trainee", "Graduate", "Assistant", ""] as const;

/** Two of them make an employer that does not exist. */
export const NAMES =
  "Aldermoor, Birkdale, Calder, Denholme, Eastgate, Fenwick, Garside, Hollin, Inglewood, Jessop, Kelham, Larkfield, Marston, Netherby, Oakhanger, Penhallow, Quarrier, Rowsley, Silverdale, Thornbury, Ullswood, Verity, Wharfe, Yarrow".split(
    ", ",
  );
export const FIRM_WORDS = ["Group", "Partners", "Works", "& Co", "Limited", "Studio", "Trust", "Systems"] as const;

/** Each is a sentence of an advert, whatever the work. */
export const TEAM = [
  "You join a team of six, two of whom started as graduates themselves.",
  "Somebody in your second year of this job sits beside you for the first three months.",
  "The team meets every Monday for half an hour and decides what matters this week.",
  "You have your own work from the second week, and somebody to ask about it.",
  "We work for customers who have stayed with us for ten years and more.",
] as const;
export const ASKS = [
  "You need no experience in this work; we look at how you learn.",
  "A year of part-time work, in whatever trade, counts as much as a placement.",
  "You write clearly, and you say when something is not clear to you.",
  "You are at ease with figures and check them before you send them on.",
  "You can be at your desk by nine and leave on time.",
] as const;
export const OFFERS = [
  "25 days of holiday and the bank holidays, a pension, and two days a year for learning.",
  "A budget of £800 a year for courses and exams, and time to sit them.",
  "A pay review after six months and then each year.",
  "A season ticket loan, a cycle scheme and private health cover after a year.",
  "A mentor from another team, whom you choose yourself.",
] as const;
