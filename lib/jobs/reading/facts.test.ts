import { describe, expect, test } from "vitest";
import { readContract, readHours } from "./contract";
import { readDegree } from "./degree";
import { readFacts } from "./facts";
import { readFees } from "./fees";
import { readSector } from "./sector";
import { readSponsorship } from "./sponsorship";
import { readStart } from "./start";
import { readWeeklyHours } from "./weekly-hours";
import { readWorkplace } from "./workplace";

describe("the contract", () => {
  test.each([
    ["Marketing apprentice", "", "apprenticeship"],
    ["Apprenticeship coach", "A permanent role in Leeds.", "permanent"],
    ["Summer intern, design", "", "internship"],
    ["Internal controls analyst", "", null],
    ["Placement year in finance", "", "placement"],
    ["Analyst - 6 month FTC", "", "fixed-term"],
    ["Planner", "You join on a 12-month fixed-term contract.", "fixed-term"],
    ["Planner", "Contract: 6 months", "fixed-term"],
    ["Planner", "A 6-month contract, outside IR35.", "temporary"],
    ["Planner", "A temporary role that may become permanent.", "temporary"],
    ["Planner", "Contract type: full-time, permanent", "permanent"],
    ["Planner", "Leeds | Permanent | £26,000", "permanent"],
    ["Planner", "This is not a permanent role.", null],
    ["Planner", "You plan things.", null],
  ])("of “%s”: “%s” is %s", (title, text, contract) => {
    expect(readContract(title, text)).toBe(contract);
  });

  test("is not what the agency says of itself", () => {
    const text =
      "You plan things.\nWe act as an employment agency for permanent roles and a business for temporary positions.";

    expect(readFacts("Planner", text).contract).toBeNull();
  });
});

describe("the hours", () => {
  test.each([
    ["Part-time tutor", "", "part-time"],
    ["Tutor", "A part-time role of 20 hours.", "part-time"],
    ["Tutor", "Full-time, in Hull.", "full-time"],
    ["Tutor", "A full-time or part-time role.", null],
    ["Tutor", "You may study part-time.", null],
  ])("of “%s”: “%s” are %s", (title, text, hours) => {
    expect(readHours(title, text)).toBe(hours);
  });

  test.each([
    ["37.5 hours per week", 37.5],
    ["Monday to Friday (40 hr week)", 40],
    ["between 35 and 40: 35-40 hours a week", 40],
    ["study for 6 hours a week", null],
    ["support around the clock", null],
  ])("a week, of “%s”, are %s", (text, hours) => {
    expect(readWeeklyHours(text)).toBe(hours);
  });
});

describe("the workplace", () => {
  test.each([
    ["Developer - remote", "", "remote"],
    ["Developer", "This is a fully remote role.", "remote"],
    ["Developer", "Location: Remote", "remote"],
    ["Developer", "This is not a remote role.", null],
    ["Developer", "You use remote access tools.", null],
    ["Developer", "Hybrid working, two days at home.", "hybrid"],
    ["Developer", "Leeds (hybrid)", "hybrid"],
    ["Developer", "Hybrid or remote working available", "hybrid"],
    ["Developer", "You run a hybrid cloud.", null],
    ["Developer", "An office-based role in York.", "on-site"],
    ["Developer", "You write code.", null],
  ])("of “%s”: “%s” is %s", (title, text, workplace) => {
    expect(readWorkplace(title, text)).toBe(workplace);
  });
});

describe("sponsorship", () => {
  test.each([
    ["We are unable to offer visa sponsorship for this job.", "no"],
    ["No sponsorship now or in the future.", "no"],
    ["This role is not eligible for visa sponsorship.", "no"],
    ["We can offer Skilled Worker sponsorship.", "yes"],
    ["Visa sponsorship is available.", "yes"],
    ["Sponsorship may be considered.", "maybe"],
    ["You must have the right to work in the UK.", null],
    ["We are proud sponsors of the county fair.", null],
  ])("“%s” means %s", (text, sponsorship) => {
    expect(readSponsorship(text)).toBe(sponsorship);
  });
});

describe("the degree", () => {
  test.each([
    ["A degree in Chemistry or a closely related discipline.", "Chemistry or a closely related discipline"],
    ["Degree (2:1) in Civil Engineering or equivalent experience.", "Civil Engineering"],
    ["Educated to degree level.", "Any subject"],
    ["A degree in any subject.", "Any subject"],
    ["You do not need a degree.", "Not needed"],
    ["A STEM degree helps.", "STEM"],
    ["You work with a high degree of care.", null],
  ])("“%s” asks for %s", (text, degree) => {
    expect(readDegree(text)).toBe(degree);
  });
});

describe("the start", () => {
  test.each([
    ["Start date: 1 July 2026", "2026-07-01"],
    ["Starting in September 2026", "2026-09-01"],
    ["September 2026 start", "2026-09-01"],
    ["Start date: 03/04/2026", "2026-04-03"],
    ["Start date: 31/02/2026", null],
    ["Start date: ASAP", null],
  ])("“%s” is %s", (text, day) => {
    expect(readStart(text)).toBe(day);
  });
});

describe("the sector", () => {
  test.each([
    ["Graduate civil engineer", "", "construction-property"],
    ["Data engineer", "", "data"],
    ["Graduate mechanical engineer", "", "engineering"],
    ["Account manager", "", "sales"],
    ["Accounts assistant", "", "accounting-finance"],
    ["Graduate scheme", "Graduate scheme (sales and account management)\nMeet people.", "sales"],
    [
      "Graduate scheme",
      "Join us.\nYou nurse patients in a clinical team, with nurses and other clinical staff.",
      "health-science",
    ],
    ["Graduate scheme", "You do a bit of everything.", null],
    ["Graduate scheme", "You learn why treating people unfairly is against the law. You do a bit of everything.", null],
    ["Graduate scheme", `${"You do a bit of everything, ".repeat(5)}and it is against the law\nMore.`, null],
  ])("of “%s”: “%s” is %s", (title, text, sector) => {
    expect(readSector(title, text)).toBe(sector);
  });
});

describe("a fee", () => {
  test.each([
    ["A job for you, or we refund all of your course fees.", "refund all of your course fees"],
    ["Course cost: £1,995", "Course cost: £1,995"],
    ["We pay your course fees.", null],
    ["A refund of your train ticket.", null],
  ])("in “%s” is “%s”", (text, fee) => {
    expect(readFees(text)).toBe(fee);
  });
});
