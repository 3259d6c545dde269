const eightJobs = [
  ["Bar staff", "The Old Ram Inn", "Sept 2024 – present"],
  ["Customer service assistant", "Holme Bridge Stores", "June 2024 – Sept 2024"],
  ["Student ambassador", "University of York", "Oct 2023 – June 2024"],
  ["Kitchen porter", "Canal Bistro", "July 2023 – Sept 2023"],
  ["Volunteer steward", "Leeds Festival Trust", "Aug 2023"],
  ["Retail assistant", "Pell & Marsh", "Nov 2022 – Jan 2023"],
  ["Swimming teacher", "Roundhay Leisure Centre", "2021 – 2022"],
  ["Paper round", "Bell's Newsagents Ltd", "2019 – 2021"],
] as const;

/** Eight jobs, in each of the ways that a job's lines can stand. */
export const EIGHT_JOBS: Record<string, string[]> = {
  "title and time, then employer": eightJobs.map(
    ([title, employer, time]) => `${title}      ${time}\n${employer}\n• Did it well\n• And on time`,
  ),
  "employer and title above, time below": eightJobs.map(
    ([title, employer, time]) => `${title}\n${employer}\n${time}\n• Did it well`,
  ),
  "time above, title and employer below": eightJobs.map(
    ([title, employer, time]) => `${time}\n${title}\n${employer}\n- Did it well`,
  ),
  "all in one line with bars": eightJobs.map(([title, employer, time]) => `${title} | ${employer} | ${time}`),
  "all in one line with commas, time in brackets": eightJobs.map(
    ([title, employer, time]) => `${title}, ${employer} (${time})\n  Did it well and on time, whatever came.`,
  ),
  "time first in one line": eightJobs.map(
    ([title, employer, time]) => `${time}: ${title} at ${employer}\n* Did it well`,
  ),
  "employer first, title with the time below it": eightJobs.map(
    ([title, employer, time]) => `${employer}, Leeds\n${title}    ${time}\n• Did it well`,
  ),
  "each a bullet": eightJobs.map(([title, employer, time]) => `• ${title}, ${employer}, ${time}`),
};
export const EIGHT = eightJobs.map(([title, employer]) => ({ title, employer }));
