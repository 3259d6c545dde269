import type { Sector } from "@/lib/jobs/vocabulary";

export interface Role {
  name: string;
  sector: Sector;
  skills: string[];
}

const role = (name: string, sector: Sector, ...skills: string[]): Role => ({ name, sector, skills });

export const STAGES = ["Graduate", "Trainee", "Junior", "Entry-level", "Assistant"];

export const ROLES: Role[] = [
  role("software developer", "technology", "Python", "JavaScript", "Git", "SQL"),
  role("data analyst", "data", "SQL", "Excel", "Power BI", "Python"),
  role("marketing executive", "marketing", "Copywriting", "SEO", "Analytics", "Social media"),
  role("accountant", "accounting-finance", "Excel", "Bookkeeping", "Reconciliation", "VAT"),
  role("civil engineer", "construction-property", "AutoCAD", "Site work", "Setting out", "Report writing"),
  role("recruitment consultant", "hr-recruitment", "Interviewing", "Negotiation", "Phone manner"),
  role("sales executive", "sales", "CRM", "Presentation", "Negotiation"),
  role("mechanical engineer", "engineering", "SolidWorks", "MATLAB", "Testing", "Tolerancing"),
  role("business analyst", "consulting", "Process mapping", "Excel", "Workshops", "SQL"),
  role("paralegal", "law", "Case files", "Legal research", "Drafting"),
  role("HR assistant", "hr-recruitment", "Payroll", "Onboarding", "Employee relations"),
  role("teaching assistant", "education", "Safeguarding", "Phonics", "Small groups"),
  role("quantity surveyor", "construction-property", "Measurement", "Contracts", "Excel"),
  role("laboratory technician", "health-science", "Titration", "GLP", "HPLC", "Record keeping"),
  role("buyer", "retail-hospitality", "Excel", "Supplier visits", "Range planning"),
  role("graphic designer", "creative-media", "Figma", "Illustrator", "Typography"),
  role("operations coordinator", "admin-operations", "Planning", "Excel", "Minute taking"),
  role("supply chain analyst", "logistics", "Forecasting", "SAP", "Excel"),
  role("ecologist", "energy-environment", "Species surveys", "GIS", "Report writing"),
  role("policy officer", "charity-public", "Briefings", "Research", "Consultation"),
  role("cyber security analyst", "technology", "Networking", "Linux", "Incident response"),
  role("electrical engineer", "engineering", "Circuit design", "PLC", "Testing"),
  role("financial analyst", "accounting-finance", "Modelling", "Excel", "Forecasting"),
  role("content editor", "creative-media", "Proofreading", "CMS", "Style guides"),
  role("fundraising officer", "charity-public", "Events", "Donor care", "Writing bids"),
  role("data engineer", "data", "Python", "SQL", "Airflow", "dbt"),
  role("clinical trials coordinator", "health-science", "GCP", "Consent", "Scheduling"),
  role("energy assessor", "energy-environment", "Site surveys", "EPC", "Report writing"),
  role("transport planner", "logistics", "Modelling", "GIS", "Consultation"),
  role("hotel duty manager", "retail-hospitality", "Rotas", "Guest care", "Stock"),
  role("property manager", "construction-property", "Lettings", "Inspections", "Customer care"),
  role("tax associate", "accounting-finance", "Tax returns", "Research", "Excel"),
  role("UX researcher", "technology", "Interviews", "Prototyping", "Figma"),
  role("legal secretary", "law", "Audio typing", "Diaries", "Case files"),
  role("web developer", "technology", "HTML", "CSS", "TypeScript", "Accessibility"),
  role("management consultant", "consulting", "Slides", "Excel", "Interviewing"),
];

const FIRST =
  "Aldwick Brindle Calder Dunmore Eastry Fellgate Garth Harrow Inver Jessop Kestrel Langdale Marsh Netherby Orrin Pell Quarry Rudd Stannick Thorley Ulver Vale Wexham Yarrow Ashby Borrow Cragside Denholm".split(
    " ",
  );
const SECOND =
  "Bridge Finch Hart Lowe Mill Moor North Oak Peak Row Stone Tarn Wren Yard Field Gate Hill Lane Pike Reed".split(" ");
const KINDS = ["Partners", "Group", "Works", "& Sons", "Associates", "Systems", "Studio", "Trust", "Services", "Labs"];

/** More than five thousand employers that nobody has heard of. */
export const employerName = (pick: <T>(from: readonly T[]) => T): string =>
  `${pick(FIRST)} ${pick(SECOND)} ${pick(KINDS)}`;

export const PEOPLE = {
  first:
    "Amina Ben Chloe Daniel Elif Finn Grace Hassan Isla Jakub Kemi Liam Maya Noor Oscar Priya Quinn Rosa Sam Tara Umar Vera Will Xin Yusuf Zoe".split(
      " ",
    ),
  last: "Adeyemi Brown Clarke Davies Evans Fernandez Green Hughes Iqbal Jones Khan Lewis Murphy Nowak Okafor Patel Quigley Roberts Singh Taylor Usman Vaughan Wilson Yilmaz Zhang".split(
    " ",
  ),
};

export const OPENINGS = [
  "You will join a small team that plans its own week and tells you early when a plan changes.",
  "This is a first job for somebody who asks good questions and writes the answers down.",
  "The team has taken on a new starter every autumn for nine years, and most of them are still here.",
  "You will spend your first month beside a colleague who did this job before you.",
  "The work is steady rather than frantic, and nobody is expected to answer messages in the evening.",
];

export const DUTIES = [
  "Take part in the planning meeting on Monday and say what you need from others.",
  "Keep the records of the week in order, so that anybody can pick them up when you are away.",
  "Visit a site or a customer with a colleague about twice a month and write up what you saw.",
  "Check figures against their source before they go into a report, and ask when they do not agree.",
  "Answer questions from other teams, or find out who can.",
  "Draft letters, pages or drawings that a senior colleague then goes through with you.",
  "Look after one small piece of work from its beginning to its end by the third month.",
  "Prepare a short talk for the team about something that you have learned.",
  "Help to test a new way of doing things, and say honestly whether it is better.",
  "Keep a list of small things that annoy people, and put one of them right each month.",
];

export const WANTS = [
  "You write clearly, and you would rather ask twice than guess once.",
  "You have finished something that took longer than a week: a project, a season, a job beside your studies.",
  "You are at ease with a spreadsheet, or willing to become so.",
  "You can tell a customer bad news kindly.",
  "A degree helps in some parts of the work, and so does having worked in a shop.",
  "You notice when numbers look wrong.",
  "You like to work with people who know more than you do.",
  "You can get to the office, or to a train that goes there.",
];

export const OFFERS = [
  "25 days of leave and the public holidays, rising by a day each year to 30.",
  "A budget for courses and books that you spend as you think best.",
  "A review of your pay every April, with the figures explained.",
  "A mentor from another team for your first year.",
  "Two days a year to help a charity of your choice.",
  "A pension to which we add seven per cent.",
  "Time and fees for a professional qualification once you are settled.",
];

export const SUBJECTS = [
  "Any subject",
  "Business or economics",
  "Engineering",
  "Computer science",
  "A science",
  "English or history",
  "Geography",
  "Mathematics or statistics",
];

export const ADVICE = [
  "Write down three things that you did last week, and what came of each.",
  "Ask somebody who does the job what a dull day looks like.",
  "Read the advert twice, and mark the words that come up more than once.",
  "Say what you would do in the first month, not what you are.",
  "Keep a page for each application: when, to whom, what they answered.",
  "Practise the first sentence aloud until it no longer feels odd.",
  "Choose two examples that you can tell in a minute each.",
  "Answer the question that was asked before you add anything.",
];

export const TOPICS = [
  "a first interview",
  "a cover letter",
  "a group exercise",
  "a phone call with a recruiter",
  "a quiet week",
  "a second interview",
  "a task to take home",
  "an offer",
  "a long silence",
  "a career fair",
];
